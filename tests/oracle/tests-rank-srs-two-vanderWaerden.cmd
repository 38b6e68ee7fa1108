# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyranktest(api00 ~ sch.wide, d, test = "vanderWaerden")
svytest rank api00 --by sch.wide --ranks vanderWaerden -w pw data/apisrs.csv
