# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = rbind(of 1999, of 2000))
# the mean of api and the share above 700 of each year, svycontrast() between the years; of subset(d, stype == ...)
svyshift -m api -p 'high = ${api} > 700' -b stype --totals -c dnum -w pw --fpc fpc data/clus1-1999.csv data/clus1-2000.csv
