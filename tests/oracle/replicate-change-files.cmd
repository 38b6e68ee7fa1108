# withReplicates(d, function(w, data) mean of 2000 - mean of 1999), of subset(d, stype == ...)
svyshift -m api -p 'high = ${api} > 650' -b stype --totals -w pw --repweights 'rep_*' --reptype jk1 data/waves-jk1-1999.csv data/waves-jk1-2000.csv
