# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svytotal(~one) of subset(d, awards == ...)
svytab --count -b awards -c dnum -w pw --fpc fpc data/apiclus1.csv
