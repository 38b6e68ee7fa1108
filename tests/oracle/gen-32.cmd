# both waves stacked: svydesign(ids = ~unit, weights = ~1, nest = FALSE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -c unit -W '${age} < 45' --ci asin data/gen-32-1.csv data/gen-32-2.csv
