# both waves stacked: svydesign(ids = ~unit + household, strata = ~stratum, weights = ~1, nest = TRUE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -s stratum -c unit,household --nest -W '${age} < 45' --ci asin --wave round --waves before,after data/gen-29.csv
