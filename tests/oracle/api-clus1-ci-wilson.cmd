# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# the score interval with n_e = p(1 - p)/SE^2 and t
svytab -p 'no_learner = ${ell} = 0' -p 'high = ${api00} > 700' -b stype --totals --ci wilson -c dnum -w pw --fpc fpc data/apiclus1.csv
