# svydesign(~unit, strata = ~stratum, fpc = ~N, data = ...)
# svycontrast() between waves that share 50 % of their units
svyshift -p 'high = ${q} >= 4' -t x  --wave round --against previous -s stratum -c unit --fpc N --ci beta data/gen-44.csv
