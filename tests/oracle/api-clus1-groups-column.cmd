# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svymean(~sch.wide, subset(d, stype == ...))
svytab -p sch.wide -b stype --percent-of column -c dnum -w pw --fpc fpc data/apiclus1.csv
