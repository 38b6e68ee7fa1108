# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyciprop(~I(ell == 0), method = "beta"), and by stype
svytab -p 'no_learner = ${ell} = 0' -p 'high = ${api00} > 700' -b stype --totals --ci beta -c dnum -w pw --fpc fpc data/apiclus1.csv
