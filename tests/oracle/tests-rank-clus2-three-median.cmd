# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svyranktest(api00 ~ stype, d, test = "median")
svytest rank api00 --by stype --ranks median -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
