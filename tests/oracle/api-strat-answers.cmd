# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svymean(~stype, d), svymean(~sch.wide, subset(d, awards == ...))
svytab -p stype -p sch.wide -b awards --totals -s stype -w pw --fpc fpc data/apistrat.csv
