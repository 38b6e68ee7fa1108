# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# d <- subset(d, enroll > 500); as api-*-numbers and api-*-crossed
svytab -p 'high = ${api00} > 700' -m api00 -t enroll -b stype --totals -W '${enroll} > 500' -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
