# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svychisq(~sch.wide + stype, d, statistic = "F")
svytest chisq sch.wide stype --statistic F -s stype -w pw --fpc fpc data/apistrat.csv
