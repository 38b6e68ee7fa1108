# svydesign(~unit + house, strata = ~stratum, fpc = ~N, data = ...)
# svycontrast() between waves that share 25 % of their units
svyshift -p 'high = ${q} >= 4' -r 'rate = ${x}/${y}' -b group --wave round --against previous -w weight -s stratum -c unit,house --fpc N data/gen-71.csv
