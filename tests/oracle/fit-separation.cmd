# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svyglm(api00 > 700 ~ ell * stype + awards, subset(d, stype != "H"), family = quasibinomial)
# tolerance 1e-07
svyfit 'high = ${api00} > 700 ~ ell * stype + awards' --effects coefficient,odds_ratio,marginal_effect,F -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
