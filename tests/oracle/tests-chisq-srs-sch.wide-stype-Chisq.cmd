# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svychisq(~sch.wide + stype, d, statistic = "Chisq")
svytest chisq sch.wide stype --statistic Chisq -w pw data/apisrs.csv
