# svyvar(~HI_CHOL, subset(d, race == ...)), svycontrast(., quote(sqrt(v))), confint(svycontrast(., quote(log(v))))
svytab --variance v=HI_CHOL --sd s=HI_CHOL -b race --totals  -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
