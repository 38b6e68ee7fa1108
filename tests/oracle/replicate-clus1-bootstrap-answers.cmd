# d <- svrepdesign(data, repweights = "rep_", weights = ~pw, type = "bootstrap", combined.weights = TRUE, ...)
# svymean(~sch.wide), of subset(d, awards == ...)
svytab -p sch.wide -b awards --totals -w pw --repweights 'rep_*' --reptype bootstrap --scale 0.027472527472527472 data/clus1-bootstrap.csv
