# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svychisq(~race + agecat, d, statistic = "adjWald")
svytest chisq race agecat --statistic adjWald -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
