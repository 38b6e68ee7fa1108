# d <- svydesign(~village, strata = ~district, weights = ~wt)
# binom.test(up, up + down); svyttest(agrees ~ wave, d) of people who answered in both waves
svytest mcnemar 'agrees=${score} > 0.4' --id person --wave wave -s district -c village -w wt data/people.csv
