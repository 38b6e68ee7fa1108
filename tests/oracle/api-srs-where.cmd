# d <- svydesign(~1, weights = ~pw, fpc = ~fpc, data = apisrs)
# d <- subset(d, enroll > 500); as api-*-numbers and api-*-crossed
svytab -p 'high = ${api00} > 700' -m api00 -t enroll -b stype --totals -W '${enroll} > 500' -w pw --fpc fpc data/apisrs.csv
