# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svychisq(~sch.wide + stype, d, statistic = "F")
svytest chisq sch.wide stype --statistic F -w pw data/apisrs.csv
