# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyranktest(api00 ~ stype, d, test = "median")
svytest rank api00 --by stype --ranks median -s stype -w pw --fpc fpc data/apistrat.csv
