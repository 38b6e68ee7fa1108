# both waves stacked: svydesign(ids = ~unit, strata = ~stratum, weights = ~1, nest = TRUE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -s stratum -c unit --nest data/gen-08-1.csv data/gen-08-2.csv
