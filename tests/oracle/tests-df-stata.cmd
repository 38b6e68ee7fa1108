# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyttest(api00 ~ awards, subset(d, stype == "H")), 'stata' df less 1
svytest ttest api00 --by awards -W '${stype} = "H"' --df stata -c dnum -w pw --fpc fpc data/apiclus1.csv
