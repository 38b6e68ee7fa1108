# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyglm((api00 > 700) ~ ell + stype + awards, d, family = quasibinomial)
# tolerance 1e-07
svyfit 'high = ${api00} > 700 ~ ell + stype + awards' --effects coefficient,odds_ratio,marginal_effect,F  -s stype -w pw --fpc fpc data/apistrat.csv
