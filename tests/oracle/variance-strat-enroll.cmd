# svyvar(~enroll, subset(d, awards == ...)), svycontrast(., quote(sqrt(v))), confint(svycontrast(., quote(log(v))))
svytab --variance v=enroll --sd s=enroll -b awards --totals  -s stype -w pw --fpc fpc data/apistrat.csv
