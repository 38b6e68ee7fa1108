# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyranktest(api00 ~ awards, subset(d, stype == ...)), and of all
svytest rank api00 --by awards --within stype --totals -c dnum -w pw --fpc fpc data/apiclus1.csv
