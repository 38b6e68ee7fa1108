# d <- svydesign(~id1 + id2, fpc = ~n1 + n2, data = towns)
# the same of subset(d, id2 < 3)
svytab -m y1 -t 'sum = ${y1}' -p 'large = ${y1} > 45' -c id1,id2 -w weight --fpc n1,n2 -W '${id2} < 3' data/mu284.csv
