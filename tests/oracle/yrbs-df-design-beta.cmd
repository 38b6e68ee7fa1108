# d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = students)
# svyciprop(~I(qn8 == 2), d, na.rm = TRUE), whose degrees of freedom are those of d
svytab -p 'never = ${qn8} = 2' -s stratum -c psu -w weight --df design --ci beta data/yrbs.csv
