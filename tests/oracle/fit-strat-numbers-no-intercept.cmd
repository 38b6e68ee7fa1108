# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyglm(api00 ~ api99 + ell + 0, d, family = gaussian)
# tolerance 1e-07
svyfit 'api00 ~ api99 + ell + 0' --effects coefficient,F,marginal_effect  -s stype -w pw --fpc fpc data/apistrat.csv
