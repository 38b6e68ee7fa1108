# svydesign(~unit, strata = ~stratum, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low"))' -b group --percent-of column --missing category -w weight -s stratum -c unit --lonely-psu certainty --level 90 data/gen-94.csv
