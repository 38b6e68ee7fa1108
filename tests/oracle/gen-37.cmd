# svydesign(~unit + house + person, strata = ~stratum, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low")),place' --percent-of column  -w weight -s stratum -c unit,house,person -W '${age} < 50' --df inf --ci beta data/gen-37.csv
