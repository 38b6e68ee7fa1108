# svydesign(~unit + house, strata = ~stratum, nest = TRUE, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low"))' -b group --percent-of column  -w weight -s stratum -c unit,house --nest --df stata --level 99 data/gen-49.csv
