# d <- svydesign(~1, fpc = ~all, data = schools)
# the same: no sampling error, and limits that are the estimate
svytab -m api00 -t enroll -p 'high = ${api00} > 700' -b stype --totals --fpc all data/apipop.csv
