# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyranktest(api00 ~ stype, d, test = "KruskalWallis")
svytest rank api00 --by stype --ranks KruskalWallis -s stype -w pw --fpc fpc data/apistrat.csv
