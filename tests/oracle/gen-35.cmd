# svydesign(~unit, fpc = ~N, data = ...)
# svycontrast() between waves that share 100 % of their units
svyshift -p 'high = ${q} >= 4' -r 'rate = ${x}/${y}'  --wave round --against previous -w weight -c unit --fpc N --df stata --ci mean --level 90 data/gen-35.csv
