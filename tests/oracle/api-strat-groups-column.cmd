# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svymean(~sch.wide, subset(d, stype == ...))
svytab -p sch.wide -b stype --percent-of column -s stype -w pw --fpc fpc data/apistrat.csv
