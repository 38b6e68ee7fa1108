# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svychisq(~awards + stype, d, statistic = "F")
svytest chisq awards stype --statistic F -c dnum -w pw --fpc fpc data/apiclus1.csv
