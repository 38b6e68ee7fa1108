# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# summary(svyglm(api00 ~ as.numeric(factor(stype)), d))
svytest trend api00 --by stype -s stype -w pw --fpc fpc data/apistrat.csv
