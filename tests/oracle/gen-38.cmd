# svydesign(~unit, strata = ~stratum, data = ...)
# svycontrast() between waves that share 75 % of their units
svyshift -p 'high = ${q} >= 4' -r 'rate = ${x}/${y}' -b group --wave round --against w2 -w weight -s stratum -c unit --lonely-psu adjust -W '${age} < 50' --df stata --ci mean --level 90 data/gen-38.csv
