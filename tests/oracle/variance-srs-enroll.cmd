# svyvar(~enroll, subset(d, awards == ...)), svycontrast(., quote(sqrt(v))), confint(svycontrast(., quote(log(v))))
svytab --variance v=enroll --sd s=enroll -b awards --totals  -w pw --fpc fpc data/apisrs.csv
