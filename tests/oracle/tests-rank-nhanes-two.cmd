# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svyranktest(HI_CHOL ~ RIAGENDR, d) of the order-free mid-ranks
svytest rank HI_CHOL --by RIAGENDR -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
