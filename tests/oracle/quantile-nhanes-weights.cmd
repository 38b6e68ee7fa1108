# svyquantile(~WTMEC2YR, subset(d, race == ...), c(0.1, 0.5), qrule = "math")
svytab -Q q=WTMEC2YR --quantiles 10,50 -b race --totals  -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
