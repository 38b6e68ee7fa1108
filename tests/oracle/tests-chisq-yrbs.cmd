# d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = yrbs)
# svychisq(~qn8 + region, d), region = stratum %% 3
svytest chisq qn8 'region=${stratum} mod 3' -s stratum -c psu -w weight data/yrbs.csv
