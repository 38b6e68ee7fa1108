# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svyttest(api00 ~ sch.wide, subset(d, stype == ...))
svytest ttest api00 --by sch.wide --within stype -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
