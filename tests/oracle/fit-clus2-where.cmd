# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svyglm(api00 ~ ell + awards, d, family = gaussian)
# tolerance 1e-07
svyfit 'api00 ~ ell + awards' --effects coefficient,F,marginal_effect -W '${stype} = "E"' -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
