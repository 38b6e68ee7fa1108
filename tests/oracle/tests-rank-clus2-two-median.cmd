# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svyranktest(api00 ~ sch.wide, d, test = "median")
svytest rank api00 --by sch.wide --ranks median -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
