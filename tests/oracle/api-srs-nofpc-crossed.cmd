# d <- svydesign(~1, weights = ~pw, data = apisrs)
# svyciprop(~I(api00 > 700)), svymean(~api00) of subset(d, stype == ... & awards == ...), and of the margins
svytab -p 'high = ${api00} > 700' -m api00 -b stype,awards --totals -w pw data/apisrs.csv
