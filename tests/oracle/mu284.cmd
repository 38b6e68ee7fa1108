# d <- svydesign(~id1 + id2, fpc = ~n1 + n2, data = towns)
# weights are those of the corrections: n1/5 n2/3
# svymean(~y1, d), svytotal(~y1, d), svyciprop(~I(y1 > 45), d)
svytab -m y1 -t 'sum = ${y1}' -p 'large = ${y1} > 45' -c id1,id2 -w weight --fpc n1,n2 data/mu284.csv
