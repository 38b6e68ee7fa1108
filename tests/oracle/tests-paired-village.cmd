# d <- svydesign(~village, strata = ~district, weights = ~wt)
# svyttest(score ~ wave, d) of the people who answered in both waves
svytest ttest score --id person --wave wave -s district -c village -w wt data/people.csv
