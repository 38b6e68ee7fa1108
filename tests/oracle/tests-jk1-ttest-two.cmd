# d <- svrepdesign(repweights = "rep[0-9]+", weights = ~pw, type = "JK1", data = rows)
# svyttest(api00 ~ sch.wide, d)
svytest ttest api00 --by sch.wide -w pw --repweights 'rep*' --reptype jk1 data/tests-clus1-jk1.csv
