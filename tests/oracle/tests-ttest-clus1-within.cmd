# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyttest(api00 ~ sch.wide, subset(d, stype == ...))
svytest ttest api00 --by sch.wide --within stype -c dnum -w pw --fpc fpc data/apiclus1.csv
