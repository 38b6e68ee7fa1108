# svydesign(~unit, strata = ~stratum, nest = TRUE, data = ...)
# svycontrast() between waves that share 50 % of their units
svyshift -p 'high = ${q} >= 4' -t x -b group --wave round --against w3 -w weight -s stratum -c unit --nest --df design data/gen-50.csv
