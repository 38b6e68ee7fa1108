# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyttest(api00 ~ sch.wide, d)
svytest ttest api00 --by sch.wide -s stype -w pw --fpc fpc data/apistrat.csv
