# svydesign(~unit + house + person, fpc = ~N + M + K, data = ...)
# svymean(), svytotal(), svyratio(), svyciprop() of subset(d, group == ...)
svytab -m x -t 'sum = ${y}' -r 'rate = ${x}/${y}' -p 'high = ${q} >= 4' -b group --totals -w weight -c unit,house,person --fpc N,M,K -W '${age} < 50' --df stata --ci wilson --level 90 data/gen-60.csv
