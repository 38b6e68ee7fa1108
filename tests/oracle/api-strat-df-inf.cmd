# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# confint(), svyciprop(df = ...) with the degrees of freedom 'inf'
svytab -p 'high = ${api00} > 700' -m api00 -b stype --totals --df inf -s stype -w pw --fpc fpc data/apistrat.csv
