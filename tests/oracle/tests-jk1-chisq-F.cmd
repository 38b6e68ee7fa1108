# d <- svrepdesign(repweights = "rep[0-9]+", weights = ~pw, type = "JK1", data = rows)
# svychisq(~sch.wide + stype, d, statistic = "F")
svytest chisq sch.wide stype --statistic F -w pw --repweights 'rep*' --reptype jk1 data/tests-clus1-jk1.csv
