# svydesign(~unit + house + person, strata = ~stratum, data = ...)
# svymean(), svytotal(), svyratio(), svyciprop() of subset(d, group == ...)
svytab -m x -t 'sum = ${y}' -r 'rate = ${x}/${y}' -p 'high = ${q} >= 4' -b group --totals -w weight -s stratum -c unit,house,person --df stata data/gen-39.csv
