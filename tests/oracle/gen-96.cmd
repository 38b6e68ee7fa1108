# svydesign(~unit + house + person, strata = ~stratum, fpc = ~N, data = ...)
# svymean(), svytotal(), svyratio(), svyciprop() of subset(d, group == ...)
svytab -m x -t 'sum = ${y}' -r 'rate = ${x}/${y}' -p 'high = ${q} >= 4' -b group --totals -w weight -s stratum -c unit,house,person --fpc N -W '${age} < 50' --df design --ci asin --level 99 data/gen-96.csv
