# svyquantile(~enroll, subset(d, awards == ...), c(0.2, 0.5), qrule = "math")
svytab -Q q=enroll --quantiles 20,50 -b awards --totals --ci beta -c dnum -w pw --fpc fpc data/apiclus1.csv
