# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
# svyciprop(~I(api00 > 700)), svymean(~api00) of subset(d, stype == ... & awards == ...), and of the margins
svytab -p 'high = ${api00} > 700' -m api00 -b stype,awards --totals -c dnum -w pw --fpc fpc data/apiclus1.csv
