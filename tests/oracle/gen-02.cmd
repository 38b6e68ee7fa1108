# both waves stacked: svydesign(ids = ~unit, weights = ~weight, nest = FALSE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -w weight -c unit data/gen-02-1.csv data/gen-02-2.csv
