# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svymean(~stype, d), svymean(~sch.wide, subset(d, awards == ...))
svytab -p stype -p sch.wide -b awards --totals -c dnum -w pw --fpc fpc data/apiclus1.csv
