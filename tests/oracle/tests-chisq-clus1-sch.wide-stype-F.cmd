# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svychisq(~sch.wide + stype, d, statistic = "F")
svytest chisq sch.wide stype --statistic F -c dnum -w pw --fpc fpc data/apiclus1.csv
