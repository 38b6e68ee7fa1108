# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyttest(api00 ~ sch.wide, subset(d, stype == ...))
svytest ttest api00 --by sch.wide --within stype -w pw data/apisrs.csv
