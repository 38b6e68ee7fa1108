# svyquantile(~api00, subset(svrepdesign(type = "bootstrap"), stype == ...))
svytab -Q q=api00 --quantiles 30,50 --quantile-rule school --ci asin -b stype --totals -w pw --repweights 'rep_*' --reptype bootstrap data/clus1-bootstrap.csv
