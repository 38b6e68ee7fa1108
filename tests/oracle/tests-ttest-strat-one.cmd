# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyttest(I(api00 - 600) ~ 0, d)
svytest ttest api00 --null 600 -s stype -w pw --fpc fpc data/apistrat.csv
