# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyranktest(api00 ~ stype, d, test = "vanderWaerden")
svytest rank api00 --by stype --ranks vanderWaerden -s stype -w pw --fpc fpc data/apistrat.csv
