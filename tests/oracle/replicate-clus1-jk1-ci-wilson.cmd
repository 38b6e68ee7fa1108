# d <- svrepdesign(data, repweights = "rep_", weights = ~pw, type = "JK1", combined.weights = TRUE, ...)
# svyciprop(method = "wilson")
svytab -p 'rare = ${ell} < 2' -p 'high = ${api00} > 650' --ci wilson -w pw --repweights 'rep_*' --reptype jk1 --scale 0.91483927785116681 data/clus1-jk1.csv
