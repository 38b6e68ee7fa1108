# svyquantile(~enroll, subset(d, awards == ...), c(0.2, 0.5), qrule = "math")
svytab -Q q=enroll --quantiles 20,50 -b awards --totals --ci asin -s stype -w pw --fpc fpc data/apistrat.csv
