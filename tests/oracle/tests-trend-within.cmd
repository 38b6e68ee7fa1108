# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# summary(svyglm(api00 ~ ell, subset(d, awards == ...)))
svytest trend api00 --by ell --within awards -c dnum -w pw --fpc fpc data/apiclus1.csv
