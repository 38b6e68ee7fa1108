# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svychisq(~awards + stype, d, statistic = "adjWald")
svytest chisq awards stype --statistic adjWald -c dnum -w pw --fpc fpc data/apiclus1.csv
