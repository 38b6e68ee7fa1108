# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svytotal(~one) of subset(d, stype == ... & awards == ...), and of the margins
svytab --count -b stype,awards --totals -c dnum -w pw --fpc fpc data/apiclus1.csv
