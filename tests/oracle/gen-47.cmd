# svydesign(~unit, strata = ~stratum, fpc = ~N, nest = TRUE, data = ...)
# svycontrast() between waves that share 50 % of their units
svyshift -p 'high = ${q} >= 4' -t x  --wave round --against previous -w weight -s stratum -c unit --fpc N --nest -W '${age} < 50' --level 99 data/gen-47.csv
