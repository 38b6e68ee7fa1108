# svydesign(~unit + house, strata = ~stratum, data = ...)
# svycontrast() between waves that share 100 % of their units
svyshift -p 'high = ${q} >= 4' -t x -b group --wave round --against previous -w weight -s stratum -c unit,house --df inf --ci wilson data/gen-74.csv
