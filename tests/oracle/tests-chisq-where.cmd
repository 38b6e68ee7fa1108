# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svychisq(~sch.wide + awards, subset(d, enroll > 500))
svytest chisq sch.wide awards -W '${enroll} > 500' -c dnum -w pw --fpc fpc data/apiclus1.csv
