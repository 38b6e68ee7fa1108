# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svytotal(~one) of subset(d, awards == ...)
svytab --count -b awards -s stype -w pw --fpc fpc data/apistrat.csv
