# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svymean(~stype, subset(d, sch.wide == ...))
svytab -p sch.wide,stype --percent-of row -s stype -w pw --fpc fpc data/apistrat.csv
