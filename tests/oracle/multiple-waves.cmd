# svymean(), svyratio() of each choice in each wave, svycontrast() between them; d <- svydesign(~village, strata = ~district, weights = ~wt)
svyshift -M heard --wave wave -b sex --totals -c village -s district -w wt data/multiple.csv
