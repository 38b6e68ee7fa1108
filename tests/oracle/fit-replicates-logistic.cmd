# d <- svrepdesign(repweights = rw1..rw15, weights = ~pw, type = "JK1", scale = 14 / 15) of apiclus1
# svyglm((api00 > 700) ~ ell + stype + awards, d)
# tolerance 1e-07
svyfit 'high = ${api00} > 700 ~ ell + stype + awards' --effects coefficient,odds_ratio,marginal_effect,F -w pw --repweights rw1-rw15 --reptype jk1 data/apiclus1-jk1.csv
