# svyquantile(~api00, subset(d, awards == ...), c(0.5), qrule = "math")
svytab -Q q=api00 --quantiles 50 -b awards --totals --level 90 -c dnum -w pw --fpc fpc data/apiclus1.csv
