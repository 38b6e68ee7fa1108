# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyttest(api00 ~ sch.wide, d)
svytest ttest api00 --by sch.wide -w pw data/apisrs.csv
