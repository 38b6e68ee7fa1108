# d <- svydesign(~1, weights = ~pw, fpc = ~fpc, data = apisrs)
# svymean(~stype, d), svymean(~sch.wide, subset(d, awards == ...))
svytab -p stype -p sch.wide -b awards --totals -w pw --fpc fpc data/apisrs.csv
