# d <- svydesign(~1, weights = ~1, data = schools)
# svymean(~api00, d), svytotal(~enroll, d, na.rm = TRUE), svyciprop(~I(api00 > 700)), by stype
svytab -m api00 -t enroll -p 'high = ${api00} > 700' -b stype --totals data/apipop.csv
