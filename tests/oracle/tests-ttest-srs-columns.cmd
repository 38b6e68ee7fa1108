# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyttest(I(api00 - api99) ~ 0, d)
svytest ttest 'change=${api00} - ${api99}' -w pw data/apisrs.csv
