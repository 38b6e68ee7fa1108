# svydesign(~unit + house, strata = ~stratum, fpc = ~N + M, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low")),place' --percent-of column  -w weight -s stratum -c unit,house --fpc N,M -W '${age} < 50' --df design --level 99 data/gen-58.csv
