# svydesign(~unit + house, strata = ~stratum, fpc = ~N, nest = TRUE, data = ...)
# svycontrast() between waves that share 25 % of their units
svyshift -p 'high = ${q} >= 4' -m x  --wave round --against w3 -w weight -s stratum -c unit,house --fpc N --nest --df design data/gen-95.csv
