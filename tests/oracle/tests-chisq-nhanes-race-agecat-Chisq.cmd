# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svychisq(~race + agecat, d, statistic = "Chisq")
svytest chisq race agecat --statistic Chisq -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
