# subset(d, race == ... & agecat == ... & !is.na(HI_CHOL)), the standard by its formula
svytab -p 'high = ${HI_CHOL} = 1' -p 'low = ${HI_CHOL} = 0' -b race,agecat --totals --ci beta --standards nchs -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
