# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svymean(~stype, d), svymean(~sch.wide, subset(d, awards == ...))
svytab -p stype -p sch.wide -b awards --totals -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
