# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# d <- subset(d, enroll > 500); as api-*-numbers and api-*-crossed
svytab -p 'high = ${api00} > 700' -m api00 -t enroll -b stype --totals -W '${enroll} > 500' -c dnum -w pw --fpc fpc data/apiclus1.csv
