# svydesign(~unit + house + person, strata = ~stratum, nest = TRUE, data = ...)
# svycontrast() between waves that share 75 % of their units
svyshift -p 'high = ${q} >= 4' -m x -b group --wave round --against previous -s stratum -c unit,house,person --nest data/gen-86.csv
