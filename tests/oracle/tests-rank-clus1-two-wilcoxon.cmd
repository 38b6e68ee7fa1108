# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyranktest(api00 ~ sch.wide, d, test = "wilcoxon")
svytest rank api00 --by sch.wide --ranks wilcoxon -c dnum -w pw --fpc fpc data/apiclus1.csv
