# svyquantile(~ell, subset(d, stype == ...), c(0.25, 0.5, 0.75), qrule = "math")
svytab -Q q=ell --quantiles 25,50,75 -b stype --totals  -c dnum -w pw --fpc fpc data/apiclus1.csv
