# d <- svrepdesign(repweights = rw1..rw15, weights = ~pw, type = "JK1", scale = 14 / 15) of apiclus1
# svyglm(api00 ~ ell + stype + awards, d)
# tolerance 1e-07
svyfit 'api00 ~ ell + stype + awards' -w pw --repweights rw1-rw15 --reptype jk1 data/apiclus1-jk1.csv
