# d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = yrbs)
# svyglm((qn8 == 2) ~ stratum, d, family = gaussian)
# tolerance 1e-07
svyfit 'often = ${qn8} = 2 ~ stratum' --effects coefficient,marginal_effect,F --family linear -s stratum -c psu -w weight data/yrbs.csv
