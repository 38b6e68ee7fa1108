# svyquantile(~ell, subset(d, stype == ...), c(0.25, 0.5, 0.75), qrule = "hf7")
svytab -Q q=ell --quantiles 25,50,75 -b stype --totals --quantile-rule hf7 -c dnum -w pw --fpc fpc data/apiclus1.csv
