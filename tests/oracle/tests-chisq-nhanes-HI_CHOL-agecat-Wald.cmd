# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svychisq(~HI_CHOL + agecat, d, statistic = "Wald")
svytest chisq HI_CHOL agecat --statistic Wald -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
