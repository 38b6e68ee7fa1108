# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyglm((api00 > 650) ~ ell, d, family = quasibinomial)
# tolerance 1e-07
svyfit 'high = ${api00} > 650 ~ ell' --effects coefficient,odds_ratio,F,marginal_effect -W '${stype} != "H"' -c dnum -w pw --fpc fpc data/apiclus1.csv
