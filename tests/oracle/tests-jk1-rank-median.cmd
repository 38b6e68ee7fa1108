# d <- svrepdesign(repweights = "rep[0-9]+", weights = ~pw, type = "JK1", data = rows)
# svyranktest(api00 ~ sch.wide, d, test = "median")
svytest rank api00 --by sch.wide --ranks median -w pw --repweights 'rep*' --reptype jk1 data/tests-clus1-jk1.csv
