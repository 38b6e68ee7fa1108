# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svyciprop(~I(ell == 0), method = "asin"), and by stype
svytab -p 'no_learner = ${ell} = 0' -p 'high = ${api00} > 700' -b stype --totals --ci asin -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
