# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyranktest(api00 ~ stype, d, test = "KruskalWallis")
svytest rank api00 --by stype --ranks KruskalWallis -c dnum -w pw --fpc fpc data/apiclus1.csv
