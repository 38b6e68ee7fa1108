# both waves stacked: svydesign(ids = ~unit, weights = ~1, fpc = ~N, nest = FALSE)
# svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))
svyshift -p 'high = ${q} >= 4' -m x -b group --totals -c unit --fpc N --ci beta --wave round --waves before,after data/gen-11.csv
