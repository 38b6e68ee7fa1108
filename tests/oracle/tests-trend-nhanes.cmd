# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# summary(svyglm(HI_CHOL ~ as.numeric(agecat), d))
svytest trend '${HI_CHOL} = 1' --by agecat -W '${agecat} != "to 19"' -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
