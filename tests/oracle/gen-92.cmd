# svydesign(~unit, strata = ~stratum, fpc = ~N, nest = TRUE, data = ...)
# svycontrast() between waves that share 75 % of their units
svyshift -p 'high = ${q} >= 4' -r 'rate = ${x}/${y}' -b group --wave round --against previous -w weight -s stratum -c unit --fpc N --nest --df inf --ci mean data/gen-92.csv
