# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svyglm(api00 ~ ell + stype, d, family = gaussian)
# tolerance 1e-07
svyfit 'api00 ~ ell + stype' --effects coefficient,marginal_effect,F  -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
