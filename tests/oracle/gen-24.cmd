# for each wave: svydesign(ids = ~unit, strata = ~stratum, weights = ~1, fpc = ~N, nest = TRUE)
# variances and degrees of freedom add
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -s stratum -c unit --fpc N --nest --independent data/gen-24-1.csv data/gen-24-2.csv
