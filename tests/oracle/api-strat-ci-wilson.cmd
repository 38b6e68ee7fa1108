# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# the score interval with n_e = p(1 - p)/SE^2 and t
svytab -p 'no_learner = ${ell} = 0' -p 'high = ${api00} > 700' -b stype --totals --ci wilson -s stype -w pw --fpc fpc data/apistrat.csv
