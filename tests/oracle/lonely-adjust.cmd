# d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = rows)
# options(survey.lonely.psu = "adjust")
# svymean(~y, d), svytotal(~y, d), svyciprop(~I(y > 13), d), by half
# the totals by hand: survey 4.1 does not centre them
svytab -m y -t 'sum = ${y}' -p 'high = ${y} > 13' -b half --totals -s stratum -c psu -w weight --lonely-psu adjust data/lonely.csv
