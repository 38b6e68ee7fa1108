# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyranktest(api00 ~ stype, d, test = "wilcoxon")
svytest rank api00 --by stype --ranks wilcoxon -w pw data/apisrs.csv
