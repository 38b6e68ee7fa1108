# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# the score interval with n_e = p(1 - p)/SE^2 and t
svytab -p 'no_learner = ${ell} = 0' -p 'high = ${api00} > 700' -b stype --totals --ci wilson -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
