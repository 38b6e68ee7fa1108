# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svychisq(~HI_CHOL + RIAGENDR, d, statistic = "adjWald")
svytest chisq HI_CHOL RIAGENDR --statistic adjWald -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
