# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svymean(~interaction(sch.wide, stype), d): of everything is the default
svytab -p sch.wide,stype -c dnum -w pw --fpc fpc data/apiclus1.csv
