# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svychisq(~race + agecat, d, statistic = "Wald")
svytest chisq race agecat --statistic Wald -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
