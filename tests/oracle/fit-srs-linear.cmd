# d <- svydesign(~1, weights = ~pw, fpc = ~fpc, data = apisrs)
# svyglm(api00 ~ ell + stype, d, family = gaussian)
# tolerance 1e-07
svyfit 'api00 ~ ell + stype' --effects coefficient,marginal_effect,F  -w pw --fpc fpc data/apisrs.csv
