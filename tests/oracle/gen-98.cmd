# svydesign(~unit + house, strata = ~stratum, nest = TRUE, data = ...)
# svycontrast() between waves that share 75 % of their units
svyshift -p 'high = ${q} >= 4' -r 'rate = ${x}/${y}' -b group --wave round  -s stratum -c unit,house --nest -W '${age} < 50' --df stata data/gen-98.csv
