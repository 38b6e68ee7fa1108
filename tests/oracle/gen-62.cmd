# svydesign(~unit + house, strata = ~stratum, fpc = ~N + M, data = ...)
# svycontrast() between waves that share 0 % of their units
svyshift -p 'high = ${q} >= 4' -t x  --wave round --against previous -w weight -s stratum -c unit,house --fpc N,M -W '${age} < 50' --df stata --ci beta data/gen-62.csv
