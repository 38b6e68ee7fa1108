# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyranktest(api00 ~ stype, d, test = "median")
svytest rank api00 --by stype --ranks median -w pw data/apisrs.csv
