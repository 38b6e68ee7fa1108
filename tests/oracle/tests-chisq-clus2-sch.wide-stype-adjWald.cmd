# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svychisq(~sch.wide + stype, d, statistic = "adjWald")
svytest chisq sch.wide stype --statistic adjWald -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
