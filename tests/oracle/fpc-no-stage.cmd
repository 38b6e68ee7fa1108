# d <- svydesign(~dnum + snum, weights = ~pw, fpc = NULL, data = ...): fractions, `none` is 0
# svymean(~api00, d), svytotal(~enroll, d, na.rm = TRUE), by stype
svytab -m api00 -t enroll -b stype --totals -c dnum,snum -w pw data/fractions.csv
