# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyglm((api00 > 700) ~ ell + stype + awards, d, family = quasibinomial)
# tolerance 1e-07
svyfit 'high = ${api00} > 700 ~ ell + stype + awards' --effects coefficient,odds_ratio,marginal_effect,F  -w pw data/apisrs.csv
