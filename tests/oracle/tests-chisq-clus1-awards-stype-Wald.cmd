# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svychisq(~awards + stype, d, statistic = "Wald")
svytest chisq awards stype --statistic Wald -c dnum -w pw --fpc fpc data/apiclus1.csv
