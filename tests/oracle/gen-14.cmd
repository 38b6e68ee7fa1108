# for each wave: svydesign(ids = ~1, strata = ~stratum, weights = ~weight, nest = FALSE)
# variances and degrees of freedom add
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight -s stratum data/gen-14-1.csv data/gen-14-2.csv
