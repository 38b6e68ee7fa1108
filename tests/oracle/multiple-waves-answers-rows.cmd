# svymean(), svyratio() of each choice in each wave, svycontrast() between them; d <- svydesign(~1, strata = ~interaction(wave, district), weights = ~wt)
svyshift -M heard --wave wave -b sex --totals --multiple-of answers -s district -w wt data/multiple.csv
