# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyglm(api00 ~ ell + stype, d, family = gaussian)
# tolerance 1e-07
svyfit 'api00 ~ ell + stype' --effects coefficient,F,marginal_effect --df inf --level 90 -c dnum -w pw --fpc fpc data/apiclus1.csv
