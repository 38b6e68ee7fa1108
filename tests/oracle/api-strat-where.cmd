# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# d <- subset(d, enroll > 500); as api-*-numbers and api-*-crossed
svytab -p 'high = ${api00} > 700' -m api00 -t enroll -b stype --totals -W '${enroll} > 500' -s stype -w pw --fpc fpc data/apistrat.csv
