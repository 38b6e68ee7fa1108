# svydesign(~unit, fpc = ~N, data = ...)
# svycontrast() between waves that share 25 % of their units
svyshift -p 'high = ${q} >= 4' -t x  --wave round --against previous -w weight -c unit --fpc N --ci beta --level 99 data/gen-41.csv
