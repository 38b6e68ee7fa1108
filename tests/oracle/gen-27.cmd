# both waves stacked: svydesign(ids = ~unit + household, strata = ~stratum, weights = ~weight, fpc = ~N + M, nest = FALSE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight -s stratum -c unit,household --fpc N,M --wave round data/gen-27.csv
