# svyratio(~tick, ~ticks, subset(d, sex == ...)) for each choice, d <- svydesign(~village, strata = ~district, weights = ~wt)
svytab -M heard -b sex --totals --multiple-of answers -c village -s district -w wt data/multiple-end.csv
