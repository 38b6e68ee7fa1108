# d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = rows)
# options(survey.lonely.psu = "certainty")
# svymean(~y, d), svytotal(~y, d), svyciprop(~I(y > 13), d), by half
svytab -m y -t 'sum = ${y}' -p 'high = ${y} > 13' -b half --totals -s stratum -c psu -w weight --lonely-psu certainty data/lonely.csv
