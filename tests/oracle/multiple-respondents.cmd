# svymean(~tick, subset(d, sex == ...)) for each choice, d <- svydesign(~village, strata = ~district, weights = ~wt)
svytab -M heard -b sex --totals -c village -s district -w wt data/multiple-end.csv
