# svydesign(~unit + house + person, strata = ~stratum, data = ...)
# svycontrast() between waves that share 100 % of their units
svyshift -p 'high = ${q} >= 4' -r 'rate = ${x}/${y}' -b group --wave round --against w4 -w weight -s stratum -c unit,house,person --df inf --ci mean data/gen-53.csv
