# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyranktest(api00 ~ sch.wide, d, test = "median")
svytest rank api00 --by sch.wide --ranks median -w pw data/apisrs.csv
