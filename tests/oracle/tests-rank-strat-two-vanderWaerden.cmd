# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svyranktest(api00 ~ sch.wide, d, test = "vanderWaerden")
svytest rank api00 --by sch.wide --ranks vanderWaerden -s stype -w pw --fpc fpc data/apistrat.csv
