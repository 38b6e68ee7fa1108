# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# subset(d, race == 2 & !is.na(HI_CHOL)), by agecat
svytab -p 'high = ${HI_CHOL} = 1' -b agecat --totals -W '${race} = 2' --ci wilson -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
