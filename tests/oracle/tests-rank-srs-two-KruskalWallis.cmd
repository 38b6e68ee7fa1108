# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyranktest(api00 ~ sch.wide, d, test = "KruskalWallis")
svytest rank api00 --by sch.wide --ranks KruskalWallis -w pw data/apisrs.csv
