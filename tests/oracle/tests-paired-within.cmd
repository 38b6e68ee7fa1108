# d <- svydesign(~village, strata = ~district, weights = ~wt)
# svyttest(score ~ wave, subset(d, district == ...)) of people who answered in both waves
svytest ttest score --id person --wave wave --within district -s district -c village -w wt data/people.csv
