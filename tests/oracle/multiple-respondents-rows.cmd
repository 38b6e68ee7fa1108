# svymean(~tick, subset(d, sex == ...)) for each choice, d <- svydesign(~1, strata = ~district, weights = ~wt)
svytab -M heard -b sex --totals -s district -w wt data/multiple-end.csv
