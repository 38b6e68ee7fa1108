# d <- svrepdesign(data, repweights = "rep_", weights = ~pw, type = "JK1", combined.weights = TRUE, ...)
# svymean(~sch.wide), of subset(d, awards == ...)
svytab -p sch.wide -b awards --totals -w pw --repweights 'rep_*' --reptype jk1 --scale 0.91483927785116681 data/clus1-jk1.csv
