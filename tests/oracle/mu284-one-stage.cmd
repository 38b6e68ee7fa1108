# d <- svydesign(~id1 + id2, weights = ~weight, fpc = ~f1 + none, data = towns)
# the same, a correction of the first stage only (`none` is 0)
svytab -m y1 -t 'sum = ${y1}' -p 'large = ${y1} > 45' -c id1,id2 -w weight --fpc f1 data/mu284.csv
