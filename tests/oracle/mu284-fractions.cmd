# d <- svydesign(~id1 + id2, weights = ~weight, fpc = ~f1 + f2, data = towns)
# the same, corrections as fractions
svytab -m y1 -t 'sum = ${y1}' -p 'large = ${y1} > 45' -c id1,id2 -w weight --fpc f1,f2 data/mu284.csv
