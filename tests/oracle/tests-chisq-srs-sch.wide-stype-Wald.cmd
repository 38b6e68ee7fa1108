# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svychisq(~sch.wide + stype, d, statistic = "Wald")
svytest chisq sch.wide stype --statistic Wald -w pw data/apisrs.csv
