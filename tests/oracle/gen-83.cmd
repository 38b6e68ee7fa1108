# svydesign(~unit, strata = ~stratum, fpc = ~N, data = ...)
# svycontrast() between waves that share 50 % of their units
svyshift -p 'high = ${q} >= 4' -r 'rate = ${x}/${y}' -b group --wave round --against w2 -s stratum -c unit --fpc N --df inf --ci asin data/gen-83.csv
