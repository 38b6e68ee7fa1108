# both waves stacked: svydesign(ids = ~unit, weights = ~1, nest = FALSE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -c unit --wave round data/gen-01.csv
