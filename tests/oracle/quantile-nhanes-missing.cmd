# svyquantile(~HI_CHOL, subset(d, race == ...), c(0.5), qrule = "math")
svytab -Q q=HI_CHOL --quantiles 50 -b race --totals  -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
