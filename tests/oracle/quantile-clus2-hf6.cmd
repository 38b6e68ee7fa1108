# svyquantile(~api00, subset(d, stype == ...), c(0.025, 0.1, 0.5, 0.9), qrule = "hf6")
svytab -Q q=api00 --quantiles 2.5,10,50,90 -b stype --totals --quantile-rule hf6 -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
