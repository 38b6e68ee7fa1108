# svydesign(~unit + house + person, strata = ~stratum, fpc = ~N + M + K, data = ...)
# svycontrast() between waves that share 25 % of their units
svyshift -p 'high = ${q} >= 4' -t x  --wave round --against w2 -s stratum -c unit,house,person --fpc N,M,K -W '${age} < 50' --df inf data/gen-65.csv
