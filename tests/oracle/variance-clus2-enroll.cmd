# svyvar(~enroll, subset(d, awards == ...)), svycontrast(., quote(sqrt(v))), confint(svycontrast(., quote(log(v))))
svytab --variance v=enroll --sd s=enroll -b awards --totals  -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
