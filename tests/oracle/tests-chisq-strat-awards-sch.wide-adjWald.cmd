# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svychisq(~awards + sch.wide, d, statistic = "adjWald")
svytest chisq awards sch.wide --statistic adjWald -s stype -w pw --fpc fpc data/apistrat.csv
