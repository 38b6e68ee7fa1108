# svyquantile(~api00, subset(svrepdesign(type = "JK1"), stype == ...))
svytab -Q q=api00 --quantiles 30,50 --quantile-rule hf7 --ci logit -b stype --totals -w pw --repweights 'rep_*' --reptype jk1 data/clus1-jk1.csv
