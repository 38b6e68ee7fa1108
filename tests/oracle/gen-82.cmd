# svydesign(~unit + house + person, strata = ~stratum, fpc = ~N + M + K, nest = TRUE, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low")),place' --percent-of column  -s stratum -c unit,house,person --fpc N,M,K --nest -W '${age} < 50' --df stata --level 90 data/gen-82.csv
