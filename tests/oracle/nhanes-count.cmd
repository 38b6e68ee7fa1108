# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svytotal(~one) of subset(d, RIAGENDR == ... & agecat == ...)
svytab --count -b RIAGENDR,agecat --totals -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
