# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svyttest(I(api00 - api99) ~ 0, d)
svytest ttest 'change=${api00} - ${api99}' -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
