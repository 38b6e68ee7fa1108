# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svychisq(~sch.wide + stype, d, statistic = "Wald")
svytest chisq sch.wide stype --statistic Wald -c dnum -w pw --fpc fpc data/apiclus1.csv
