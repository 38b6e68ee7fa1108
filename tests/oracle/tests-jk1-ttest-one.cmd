# d <- svrepdesign(repweights = "rep[0-9]+", weights = ~pw, type = "JK1", data = rows)
# svyttest(I(api00 - 600) ~ 0, d)
svytest ttest api00 --null 600 -w pw --repweights 'rep*' --reptype jk1 data/tests-clus1-jk1.csv
