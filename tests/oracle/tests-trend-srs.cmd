# d <- svydesign(~1, weights = ~pw, data = apisrs)
# summary(svyglm(api00 ~ as.numeric(factor(stype)), d))
svytest trend api00 --by stype -w pw data/apisrs.csv
