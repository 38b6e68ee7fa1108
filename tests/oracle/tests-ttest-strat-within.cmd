# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyttest(api00 ~ sch.wide, subset(d, stype == ...))
svytest ttest api00 --by sch.wide --within stype -s stype -w pw --fpc fpc data/apistrat.csv
