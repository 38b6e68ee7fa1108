# medians of subset(d, year == ... & stype == ...); svytotal() of the difference of their linear functions
svyshift -Q q=api --quantiles 25 --quantile-rule hf7 --ci logit -b awards --totals --wave year -c dnum -w pw --fpc fpc data/clus1.csv
