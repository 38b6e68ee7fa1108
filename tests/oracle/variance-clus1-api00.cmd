# svyvar(~api00, subset(d, stype == ...)), svycontrast(., quote(sqrt(v))), confint(svycontrast(., quote(log(v))))
svytab --variance v=api00 --sd s=api00 -b stype --totals  -c dnum -w pw --fpc fpc data/apiclus1.csv
