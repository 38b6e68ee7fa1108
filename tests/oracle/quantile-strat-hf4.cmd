# svyquantile(~api00, subset(d, stype == ...), c(0.025, 0.1, 0.5, 0.9), qrule = "hf4")
svytab -Q q=api00 --quantiles 2.5,10,50,90 -b stype --totals --quantile-rule hf4 -s stype -w pw --fpc fpc data/apistrat.csv
