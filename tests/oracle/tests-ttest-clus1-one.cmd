# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyttest(I(api00 - 600) ~ 0, d)
svytest ttest api00 --null 600 -c dnum -w pw --fpc fpc data/apiclus1.csv
