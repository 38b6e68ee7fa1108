# svydesign(~unit + house, strata = ~stratum, data = ...)
# svymean(), svytotal(), svyratio(), svyciprop() of subset(d, group == ...)
svytab -m x -t 'sum = ${y}' -r 'rate = ${x}/${y}' -p 'high = ${q} >= 4' -b group --totals -s stratum -c unit,house --df inf --ci mean data/gen-45.csv
