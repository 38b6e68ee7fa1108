# svydesign(~unit + house, data = ...)
# svymean(), svytotal(), svyratio(), svyciprop() of subset(d, group == ...)
svytab -m x -t 'sum = ${y}' -r 'rate = ${x}/${y}' -p 'high = ${q} >= 4' -b group --totals -w weight -c unit,house --df design --ci asin data/gen-33.csv
