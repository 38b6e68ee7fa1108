# svydesign(~unit + house, strata = ~stratum, fpc = ~N, nest = TRUE, data = ...)
# svymean(), svytotal(), svyratio(), svyciprop() of subset(d, group == ...)
svytab -m x -t 'sum = ${y}' -r 'rate = ${x}/${y}' -p 'high = ${q} >= 4' -b group --totals -w weight -s stratum -c unit,house --fpc N --nest --df inf --ci asin data/gen-36.csv
