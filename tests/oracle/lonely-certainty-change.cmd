# d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = rows)
# options(survey.lonely.psu = "certainty")
# the change from wave 1 to 2 of y, by half
svyshift -m y --wave wave -b half --totals -s stratum -c psu -w weight --lonely-psu certainty data/lonely.csv
