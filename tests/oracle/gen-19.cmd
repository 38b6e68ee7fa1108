# both waves stacked: svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, nest = FALSE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight -s stratum -c unit --wave round data/gen-19.csv
