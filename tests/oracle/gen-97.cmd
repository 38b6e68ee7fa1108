# svydesign(~unit, strata = ~stratum, fpc = ~N, nest = TRUE, data = ...)
# svymean() and svyciprop() of each cell, of the subset that it is a share of
svytab -p 'band = if(${q} >= 4, "high", if(${q} = 3, "middle", "low"))' -b group --percent-of row --missing category -s stratum -c unit --fpc N --nest --df design --ci asin --level 99 data/gen-97.csv
