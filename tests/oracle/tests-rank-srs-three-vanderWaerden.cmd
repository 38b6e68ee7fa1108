# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyranktest(api00 ~ stype, d, test = "vanderWaerden")
svytest rank api00 --by stype --ranks vanderWaerden -w pw data/apisrs.csv
