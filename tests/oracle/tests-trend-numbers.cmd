# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# summary(svyglm(api00 ~ ell, d))
svytest trend api00 --by ell -c dnum -w pw --fpc fpc data/apiclus1.csv
