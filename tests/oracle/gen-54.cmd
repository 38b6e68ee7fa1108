# svydesign(~1, fpc = ~N, data = ...)
# svymean(), svytotal(), svyratio(), svyciprop() of subset(d, group == ...)
svytab -m x -t 'sum = ${y}' -r 'rate = ${x}/${y}' -p 'high = ${q} >= 4' -b group --totals -w weight --fpc N -W '${age} < 50' --df design --ci mean --level 90 data/gen-54.csv
