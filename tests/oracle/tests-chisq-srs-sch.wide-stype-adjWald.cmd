# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svychisq(~sch.wide + stype, d, statistic = "adjWald")
svytest chisq sch.wide stype --statistic adjWald -w pw data/apisrs.csv
