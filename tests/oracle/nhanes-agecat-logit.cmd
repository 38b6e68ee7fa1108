# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svyciprop(~HI_CHOL, method = "xlogit") of subset(d, agecat == ... & !is.na(HI_CHOL))
svytab -p 'high = ${HI_CHOL} = 1' -b agecat --totals --ci logit -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
