# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyranktest(api00 ~ sch.wide, d, test = "median")
svytest rank api00 --by sch.wide --ranks median -c dnum -w pw --fpc fpc data/apiclus1.csv
