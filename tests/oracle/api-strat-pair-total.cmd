# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svymean(~interaction(sch.wide, stype), d)
svytab -p sch.wide,stype --percent-of total -s stype -w pw --fpc fpc data/apistrat.csv
