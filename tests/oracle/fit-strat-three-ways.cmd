# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyglm(api00 ~ (ell + stype + awards)^3, d, family = gaussian)
# tolerance 1e-07
svyfit 'api00 ~ ell * stype * awards' --effects coefficient,F,marginal_effect  -s stype -w pw --fpc fpc data/apistrat.csv
