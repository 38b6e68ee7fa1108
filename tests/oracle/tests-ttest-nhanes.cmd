# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svyttest(HI_CHOL ~ RIAGENDR, d)
svytest ttest '${HI_CHOL} = 1' --by RIAGENDR -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
