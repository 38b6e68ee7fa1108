# svydesign(~unit, data = ...)
# svycontrast() between waves that share 100 % of their units
svyshift -p 'high = ${q} >= 4' -t x  --wave round --against previous -c unit --ci mean data/gen-89.csv
