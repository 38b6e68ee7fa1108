# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svychisq(~HI_CHOL + RIAGENDR, d, statistic = "F")
svytest chisq HI_CHOL RIAGENDR --statistic F -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
