# svyttest(score ~ wave, d) of the people who answered in both waves, d of type JK1 by village
svytest ttest score --id person --wave wave -w wt --repweights 'rep*' --reptype jk1 data/people-jk1.csv
