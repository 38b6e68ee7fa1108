# d <- svrepdesign(data, repweights = "rep_", weights = ~pw, type = "bootstrap", combined.weights = TRUE, ...)
# svrepdesign(type = "ACS", mse = TRUE)
svytab -m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -p 'high = ${api00} > 650' -b stype --totals -w pw --repweights 'rep_*' --reptype bootstrap --scale .05 --mse data/clus1-acs.csv
