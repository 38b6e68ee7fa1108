# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svychisq(~awards + stype, d, statistic = "Chisq")
svytest chisq awards stype --statistic Chisq -c dnum -w pw --fpc fpc data/apiclus1.csv
