# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# summary(svyglm(api00 ~ as.numeric(factor(stype)), d))
svytest trend api00 --by stype -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
