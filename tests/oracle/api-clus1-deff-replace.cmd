# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svymean(~api00, d, deff = "replace"), svytotal(), svyratio(), by stype
# effective_n is n over it
svytab -p 'high = ${api00} > 700' -m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -b stype --totals --show neff --deff replace -c dnum -w pw --fpc fpc data/apiclus1.csv
