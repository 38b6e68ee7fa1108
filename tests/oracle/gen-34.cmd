# svydesign(~1, strata = ~stratum, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low")),place' --percent-of column  -s stratum -W '${age} < 50' --df stata --ci beta data/gen-34.csv
