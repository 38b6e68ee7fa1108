# svydesign(~unit + house + person, strata = ~stratum, fpc = ~N + M + K, data = ...)
# svycontrast() between waves that share 50 % of their units
svyshift -p 'high = ${q} >= 4' -m x  --wave round  -w weight -s stratum -c unit,house,person --fpc N,M,K --ci asin --level 90 data/gen-56.csv
