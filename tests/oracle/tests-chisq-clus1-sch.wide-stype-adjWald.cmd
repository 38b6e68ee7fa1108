# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svychisq(~sch.wide + stype, d, statistic = "adjWald")
svytest chisq sch.wide stype --statistic adjWald -c dnum -w pw --fpc fpc data/apiclus1.csv
