# d as in yrbs-logit; svymean(~factor(qn8), d, na.rm = TRUE), svytotal(~I(qn8 == 2), d, na.rm = TRUE)
svytab -p qn8 -t 'sum = ${qn8} = 2' -s stratum -c psu -w weight data/yrbs.csv
