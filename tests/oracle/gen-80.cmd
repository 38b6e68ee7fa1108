# svydesign(~unit + house + person, fpc = ~N, data = ...)
# svycontrast() between waves that share 75 % of their units
svyshift -p 'high = ${q} >= 4' -r 'rate = ${x}/${y}' -b group --wave round  -c unit,house,person --fpc N --df stata --ci mean --level 99 data/gen-80.csv
