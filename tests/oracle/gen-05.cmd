# both waves stacked: svydesign(ids = ~unit, strata = ~stratum, weights = ~1, nest = FALSE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -s stratum -c unit --wave round --waves before,after data/gen-05.csv
