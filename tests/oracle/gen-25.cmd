# both waves stacked: svydesign(ids = ~unit, weights = ~weight, nest = FALSE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight -c unit --wave round data/gen-25.csv
