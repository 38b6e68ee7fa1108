# svydesign(~unit, strata = ~stratum, fpc = ~N, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low"))' -b group --percent-of total  -w weight -s stratum -c unit --fpc N --df inf --ci beta --level 90 data/gen-85.csv
