# d <- svydesign(~person, weights = ~wt)
# svyttest(score ~ wave, d) of the people who answered in both waves
svytest ttest score --id person --wave wave -w wt data/people.csv
