# svydesign(~unit + house + person, strata = ~stratum, fpc = ~N, nest = TRUE, data = ...)
# svymean(), svytotal(), svyratio(), svyciprop() of subset(d, group == ...)
svytab -m x -t 'sum = ${y}' -r 'rate = ${x}/${y}' -p 'high = ${q} >= 4' -b group --totals -s stratum -c unit,house,person --fpc N --nest --ci beta --level 90 data/gen-81.csv
