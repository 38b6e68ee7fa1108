# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyglm(api00 ~ ell + I(2 * ell) + api99, d, family = gaussian)
# tolerance 1e-07
svyfit 'api00 ~ ell + I(2*ell) + api99' --effects coefficient,F  -c dnum -w pw --fpc fpc data/apiclus1.csv
