# as change.R, with svyvar(~api) of each year: of subset(d, stype == ...)
# svycontrast() of the totals of api, api^2 and 1 of each year
svyshift --variance v=api --sd s=api -b stype --totals --wave year -c dnum -w pw --fpc fpc data/clus1.csv
