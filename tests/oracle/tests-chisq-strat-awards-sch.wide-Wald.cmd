# d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
# svychisq(~awards + sch.wide, d, statistic = "Wald")
svytest chisq awards sch.wide --statistic Wald -s stype -w pw --fpc fpc data/apistrat.csv
