# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# the beta interval with degf(d), for R's with the domain's: n* = p(1 - p)/SE^2 (t(n - 1)/t(df))^2
svytab -p 'high = ${api00} > 700' -b stype --totals --df design --ci beta -c dnum -w pw --fpc fpc data/apiclus1.csv
