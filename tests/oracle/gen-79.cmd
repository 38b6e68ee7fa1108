# svydesign(~1, strata = ~stratum, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low")),place' --percent-of column  -w weight -s stratum --df inf --ci wilson data/gen-79.csv
