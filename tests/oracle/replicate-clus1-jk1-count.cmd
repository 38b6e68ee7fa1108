# d <- svrepdesign(data, repweights = "rep_", weights = ~pw, type = "JK1", combined.weights = TRUE, ...)
# svytotal(~one) of subset(d, stype == ... & awards == ...)
svytab -n -b stype,awards --totals -w pw --repweights 'rep_*' --reptype jk1 --scale 0.91483927785116681 data/clus1-jk1.csv
