# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyranktest(api00 ~ stype, d, test = "KruskalWallis")
svytest rank api00 --by stype --ranks KruskalWallis -w pw data/apisrs.csv
