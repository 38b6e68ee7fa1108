# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = rbind(of 1999, of 2000))
# the mean of api and the share above 700 of each year, svycontrast() between the years; of subset(d, TRUE)
svyshift -m api -p 'high = ${api} > 700' --wave year -c dnum -w pw --fpc fpc data/clus1.csv
