# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyttest(I(api00 - api99) ~ 0, d)
svytest ttest 'change=${api00} - ${api99}' -s stype -w pw --fpc fpc data/apistrat.csv
