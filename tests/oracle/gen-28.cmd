# both waves stacked: svydesign(ids = ~unit + household, strata = ~stratum, weights = ~weight, fpc = ~N + M, nest = TRUE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight -s stratum -c unit,household --fpc N,M --nest data/gen-28-1.csv data/gen-28-2.csv
