# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svymean(~stype, subset(d, sch.wide == ...))
svytab -p sch.wide -b stype --percent-of row -c dnum -w pw --fpc fpc data/apiclus1.csv
