# both waves stacked: svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, nest = TRUE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight -s stratum -c unit --nest --ci beta data/gen-30-1.csv data/gen-30-2.csv
