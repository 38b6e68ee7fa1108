# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svyglm(HI_CHOL ~ factor(race) * RIAGENDR, d, family = gaussian)
# tolerance 1e-07
svyfit 'HI_CHOL ~ factor(race) * RIAGENDR' --effects coefficient,marginal_effect,F --family linear -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
