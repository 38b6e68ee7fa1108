# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svymean(~stype, d), svymean(~sch.wide, subset(d, awards == ...))
svytab -p stype -p sch.wide -b awards --totals -w pw data/apisrs.csv
