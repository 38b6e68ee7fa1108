# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svychisq(~sch.wide + stype, d, statistic = "Chisq")
svytest chisq sch.wide stype --statistic Chisq -c dnum -w pw --fpc fpc data/apiclus1.csv
