# for each wave: svydesign(ids = ~1, strata = ~stratum, weights = ~weight, fpc = ~N, nest = FALSE)
# variances and degrees of freedom add
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight -s stratum --fpc N data/gen-16-1.csv data/gen-16-2.csv
