# d <- svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)
# svyciprop(~I(api00 > 700)), svymean(~api00) of subset(d, stype == ... & awards == ...), and of the margins
svytab -p 'high = ${api00} > 700' -m api00 -b stype,awards --totals -c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv
