# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svytotal(~one) of subset(d, awards == ...)
svytab --count -b awards -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
