# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyglm((api00 > 700) ~ ell + stype + awards, d, family = quasibinomial)
# tolerance 1e-07
svyfit 'high = ${api00} > 700 ~ ell + stype + awards' --effects coefficient,odds_ratio,marginal_effect,F  -c dnum -w pw --fpc fpc data/apiclus1.csv
