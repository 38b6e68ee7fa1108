# both waves stacked: svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, fpc = ~N, nest = TRUE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight -s stratum -c unit --fpc N --nest data/gen-10-1.csv data/gen-10-2.csv
