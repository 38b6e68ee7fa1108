# d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = rows)
# options(survey.lonely.psu = "average")
# the change from wave 1 to 2 of y, by half
svyshift -m y --wave wave -b half --totals -s stratum -c psu -w weight --lonely-psu average data/lonely.csv
