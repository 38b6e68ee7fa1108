# withReplicates(d, function(w, data) the differences of weighted means)
svyshift -m api -p 'high = ${api} > 650' --compare stype --wave year -w pw --repweights 'rep_*' --reptype jk1 data/waves-jk1.csv
