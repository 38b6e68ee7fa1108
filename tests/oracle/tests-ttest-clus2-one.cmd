# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svyttest(I(api00 - 600) ~ 0, d)
svytest ttest api00 --null 600 -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
