# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svymean(~api00, d, deff = "replace"), svytotal(~enroll, na.rm = TRUE), svyratio(~api.stu, ~enroll);
# by stype the same of subset(d, stype == ...)
svytab -m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -b stype --totals -c dnum -w pw --fpc fpc data/apiclus1.csv
