# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svymean(~interaction(sch.wide, stype), d)
svytab -p sch.wide,stype --percent-of total -c dnum -w pw --fpc fpc data/apiclus1.csv
