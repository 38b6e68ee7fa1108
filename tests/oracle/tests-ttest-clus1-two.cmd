# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyttest(api00 ~ sch.wide, d)
svytest ttest api00 --by sch.wide -c dnum -w pw --fpc fpc data/apiclus1.csv
