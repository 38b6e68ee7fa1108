# svydesign(~unit, fpc = ~N, data = ...)
# svycontrast() between waves that share 0 % of their units
svyshift -p 'high = ${q} >= 4' -m x  --wave round --against w2 -w weight -c unit --fpc N --df design --ci beta data/gen-68.csv
