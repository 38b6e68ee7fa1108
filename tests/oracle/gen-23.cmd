# for each wave: svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, nest = FALSE)
# variances and degrees of freedom add
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight -s stratum -c unit --independent --wave round data/gen-23.csv
