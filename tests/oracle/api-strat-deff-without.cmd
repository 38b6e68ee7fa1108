# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svymean(~api00, d, deff = TRUE), svytotal(), svyratio(), by stype
# effective_n is n over it
svytab -p 'high = ${api00} > 700' -m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -b stype --totals --show neff --deff without -s stype -w pw --fpc fpc data/apistrat.csv
