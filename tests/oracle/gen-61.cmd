# svydesign(~1, strata = ~stratum, fpc = ~N, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low"))' -b group --percent-of total --missing category -w weight -s stratum --fpc N -W '${age} < 50' --df inf --ci mean data/gen-61.csv
