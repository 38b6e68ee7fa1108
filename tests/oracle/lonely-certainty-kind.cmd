# d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = rows)
# options(survey.lonely.psu = "certainty")
# svymean(~y), svyciprop(~I(y > 13)) of subset(d, kind == ...)
svytab -m y -p 'high = ${y} > 13' -b kind --totals -s stratum -c psu -w weight --lonely-psu certainty data/lonely.csv
