# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svyranktest(api00 ~ sch.wide, d, test = "KruskalWallis")
svytest rank api00 --by sch.wide --ranks KruskalWallis -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
