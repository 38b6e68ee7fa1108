# svydesign(~unit + house + person, strata = ~stratum, fpc = ~N + M + K, nest = TRUE, data = ...)
# svymean(), svytotal(), svyratio(), svyciprop() of subset(d, group == ...)
svytab -m x -t 'sum = ${y}' -r 'rate = ${x}/${y}' -p 'high = ${q} >= 4' -b group --totals -w weight -s stratum -c unit,house,person --fpc N,M,K --nest -W '${age} < 50' --ci mean data/gen-57.csv
