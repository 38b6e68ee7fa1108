# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyranktest(api00 ~ sch.wide, d, test = "wilcoxon")
svytest rank api00 --by sch.wide --ranks wilcoxon -w pw data/apisrs.csv
