# svyvar(~api00, subset(d, stype == ...)), svycontrast(., quote(sqrt(v))), confint(svycontrast(., quote(log(v))))
svytab --variance v=api00 --sd s=api00 -b stype --totals --df design -s stype -w pw --fpc fpc data/apistrat.csv
