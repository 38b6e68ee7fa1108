# d <- svrepdesign(data, repweights = "rep_", weights = ~pw, type = "JK1", combined.weights = TRUE, ...)
# svymean(), svytotal(), svyratio() of d and of subset(d, stype == ...)
svytab -m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -p 'high = ${api00} > 650' -b stype --totals -w pw --repweights 'rep_*' --reptype jk1 --scale 0.91483927785116681 data/clus1-jk1.csv
