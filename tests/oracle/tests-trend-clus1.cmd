# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# summary(svyglm(api00 ~ as.numeric(factor(stype)), d))
svytest trend api00 --by stype -c dnum -w pw --fpc fpc data/apiclus1.csv
