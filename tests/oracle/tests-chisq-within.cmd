# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svychisq(~HI_CHOL + RIAGENDR, subset(d, race == ...)), and of all
svytest chisq HI_CHOL RIAGENDR --within race --totals -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
