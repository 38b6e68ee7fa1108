# svydesign(~unit + house, fpc = ~N + M, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low"))' -b group --percent-of total  -w weight -c unit,house --fpc N,M --df design --ci wilson --level 99 data/gen-100.csv
