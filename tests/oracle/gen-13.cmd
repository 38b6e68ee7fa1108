# for each wave: svydesign(ids = ~1, weights = ~weight, nest = FALSE)
# variances and degrees of freedom add
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight --wave round data/gen-13.csv
