# the same without fpc
# the mean of api and the share above 700 of each year, svycontrast() between the years; of subset(d, stype == ...)
svyshift -m api -p 'high = ${api} > 700' -b stype --totals --wave year -c dnum -w pw data/clus1.csv
