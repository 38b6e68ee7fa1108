# svydesign(~unit + house, strata = ~stratum, fpc = ~N, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low"))' -b group --percent-of column --missing category -w weight -s stratum -c unit,house --fpc N --df design data/gen-73.csv
