# svyvar(~enroll, subset(d, awards == ...)), svycontrast(., quote(sqrt(v))), confint(svycontrast(., quote(log(v))))
svytab --variance v=enroll --sd s=enroll -b awards --totals  -c dnum -w pw --fpc fpc data/apiclus1.csv
