# svydesign(~unit, fpc = ~N, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low")),place' --percent-of column  -w weight -c unit --fpc N -W '${age} < 50' --df inf data/gen-43.csv
