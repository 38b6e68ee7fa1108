# svydesign(~unit, strata = ~stratum, fpc = ~N, data = ...)
# svycontrast() between waves that share 75 % of their units
svyshift -p 'high = ${q} >= 4' -r 'rate = ${x}/${y}' -b group --wave round --against previous -w weight -s stratum -c unit --fpc N --df design --ci beta data/gen-77.csv
