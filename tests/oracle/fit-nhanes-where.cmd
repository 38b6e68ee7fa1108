# d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
# svyglm(HI_CHOL ~ factor(RIAGENDR) + agecat, d, family = quasibinomial)
# tolerance 1e-07
svyfit 'HI_CHOL ~ factor(RIAGENDR) + agecat' --effects coefficient,odds_ratio,marginal_effect,F --family logistic -W '${race} = 2' -s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv
