# d <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = homes)
# svyratio(~person, ~rooms, d), svymean(~person, d), svyciprop(~I(person > rooms), d), svymean(~rooms, subset(d, person > 2))
svytab -r 'crowding = ${person}/${rooms}' -m person -p 'crowded = ${person} > ${rooms}' -s stratum -c cluster -w weight data/crowd.csv
