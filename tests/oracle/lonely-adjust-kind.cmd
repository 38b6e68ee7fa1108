# d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = rows)
# options(survey.lonely.psu = "adjust")
# svymean(~y), svyciprop(~I(y > 13)) of subset(d, kind == ...)
svytab -m y -p 'high = ${y} > 13' -b kind --totals -s stratum -c psu -w weight --lonely-psu adjust data/lonely.csv
