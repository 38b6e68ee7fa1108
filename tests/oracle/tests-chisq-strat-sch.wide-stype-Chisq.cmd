# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svychisq(~sch.wide + stype, d, statistic = "Chisq")
svytest chisq sch.wide stype --statistic Chisq -s stype -w pw --fpc fpc data/apistrat.csv
