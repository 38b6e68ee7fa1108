# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyciprop(~I(ell == 0), method = "mean"), and by stype
svytab -p 'no_learner = ${ell} = 0' -p 'high = ${api00} > 700' -b stype --totals --ci mean -s stype -w pw --fpc fpc data/apistrat.csv
