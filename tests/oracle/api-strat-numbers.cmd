# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svymean(~api00, d, deff = "replace"), svytotal(~enroll, na.rm = TRUE), svyratio(~api.stu, ~enroll);
# by stype the same of subset(d, stype == ...)
svytab -m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -b stype --totals -s stype -w pw --fpc fpc data/apistrat.csv
