# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# confint(svymean(~api00, d), level = .9, df = degf(d)), svyciprop(~I(api00 > 700), level = .9)
svytab -p 'high = ${api00} > 700' -m api00 -b stype --totals --level 90 -s stype -w pw --fpc fpc data/apistrat.csv
