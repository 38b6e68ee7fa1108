# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyttest(I(api00 - api99) ~ 0, d)
svytest ttest 'change=${api00} - ${api99}' -c dnum -w pw --fpc fpc data/apiclus1.csv
