# svydesign(~unit + house, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low")),place' --percent-of row  -w weight -c unit,house --df stata --level 99 data/gen-70.csv
