# svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = rows):
# the lonely unit is all of its stratum, so it adds no variance
svytab -m y -t 'sum = ${y}' -b half --totals -s stratum -c psu -w weight --fpc population data/lonely.csv
