# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svyciprop(df = ...) with the degrees of freedom 'stata'
svytab -p 'high = ${HI_CHOL} = 1' -b race,agecat --df stata -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
