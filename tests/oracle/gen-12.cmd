# both waves stacked: svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, fpc = ~N, nest = FALSE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight -s stratum -c unit --fpc N --ci wilson data/gen-12-1.csv data/gen-12-2.csv
