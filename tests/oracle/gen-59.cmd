# svydesign(~unit, strata = ~stratum, fpc = ~N, nest = TRUE, data = ...)
# svycontrast() between waves that share 0 % of their units
svyshift -p 'high = ${q} >= 4' -r 'rate = ${x}/${y}'  --wave round --against w4 -w weight -s stratum -c unit --fpc N --nest --ci mean --level 99 data/gen-59.csv
