# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyglm(api00 ~ ell + stype, d, family = gaussian)
# tolerance 1e-07
svyfit 'api00 ~ ell + stype' --effects coefficient,marginal_effect,F  -s stype -w pw --fpc fpc data/apistrat.csv
