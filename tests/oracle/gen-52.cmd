# svydesign(~unit + house, fpc = ~N + M, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low"))' -b group --percent-of column --missing category -w weight -c unit,house --fpc N,M -W '${age} < 50' --df inf --ci mean data/gen-52.csv
