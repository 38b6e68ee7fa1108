# d <- svydesign(~psuid, strata = ~stratid, weights = ~weight, fpc = ~fraction, nest = TRUE, data = fpc)
# svymean(~x, d), svytotal(~x, d), svyciprop(~I(x > 5)); `half` are the odd and the even rows
svytab -m x -t 'sum = ${x}' -p 'large = ${x} > 5' -b half --totals -s stratid -c psuid -w weight --nest --fpc fraction data/fpc.csv
