# each year's replicate weights vary while the other's weights stay: variances add
svyshift -m api -p 'high = ${api} > 650' -b stype --totals -w pw --repweights 'rep_*' --reptype jk1 --independent --wave year data/waves-jk1.csv
