# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svymean(~api00, d, deff = "replace"), svytotal(~enroll, na.rm = TRUE), svyratio(~api.stu, ~enroll);
# by stype the same of subset(d, stype == ...)
svytab -m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -b stype --totals -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
