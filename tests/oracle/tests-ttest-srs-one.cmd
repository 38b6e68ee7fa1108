# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyttest(I(api00 - 600) ~ 0, d)
svytest ttest api00 --null 600 -w pw data/apisrs.csv
