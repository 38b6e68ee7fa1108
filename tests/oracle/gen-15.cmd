# for each wave: svydesign(ids = ~1, weights = ~1, fpc = ~N, nest = FALSE)
# variances and degrees of freedom add
svyshift -p 'high = ${q} >= 4' -m x -b group --totals --fpc N --wave round data/gen-15.csv
