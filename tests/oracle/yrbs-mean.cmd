# d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = students)
# svyciprop(~I(qn8 == 2), subset(d, !is.na(qn8)))
svytab -p 'never = ${qn8} = 2' -s stratum -c psu -w weight --ci mean data/yrbs.csv
