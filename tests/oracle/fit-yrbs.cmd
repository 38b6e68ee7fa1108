# d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = yrbs)
# svyglm((qn8 == 2) ~ factor(stratum), d, family = quasibinomial)
# tolerance 1e-07
svyfit 'often = ${qn8} = 2 ~ factor(stratum)' --effects coefficient,odds_ratio,marginal_effect,F  -s stratum -c psu -w weight data/yrbs.csv
