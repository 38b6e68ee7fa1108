# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# confint(), svyciprop(df = ...) with the degrees of freedom 'inf'
svytab -p 'high = ${api00} > 700' -m api00 -b stype --totals --df inf -c dnum -w pw --fpc fpc data/apiclus1.csv
