# svydesign(~unit + house, strata = ~stratum, fpc = ~N + M, nest = TRUE, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low")),place' --percent-of total  -w weight -s stratum -c unit,house --fpc N,M --nest -W '${age} < 50' --df stata --ci mean --level 90 data/gen-46.csv
