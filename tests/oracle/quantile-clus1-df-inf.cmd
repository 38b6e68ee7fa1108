# svyquantile(~api00, subset(d, stype == ...), c(0.5), qrule = "math")
svytab -Q q=api00 --quantiles 50 -b stype --totals --df inf -c dnum -w pw --fpc fpc data/apiclus1.csv
