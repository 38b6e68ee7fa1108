# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyglm(api00 ~ 1, d, family = gaussian)
# tolerance 1e-07
svyfit 'api00 ~ 1' --effects coefficient,F  -c dnum -w pw --fpc fpc data/apiclus1.csv
