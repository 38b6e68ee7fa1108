# d <- svrepdesign(repweights = "rep[0-9]+", weights = ~pw, type = "JK1", data = rows)
# summary(svyglm(api00 ~ ell, d))
svytest trend api00 --by ell -w pw --repweights 'rep*' --reptype jk1 data/tests-clus1-jk1.csv
