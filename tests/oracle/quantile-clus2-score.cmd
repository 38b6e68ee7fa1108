# svyquantile(~api00, subset(d, stype == ...), c(0.25, 0.5, 0.75), qrule = "math")
svytab -Q q=api00 --quantiles 25,50,75 -b stype --totals --quantile-ci score -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
