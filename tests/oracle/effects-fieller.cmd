# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = rbind(of 1999, of 2000))
# svycontrast(svytotal(~ answers, squares and 1 of each wave, d), quote(...)), of subset(d, stype == ...)
# Fieller's ends by uniroot(); of high schools the share of 1999 is not away from 0: there are none
svyshift -m api -p 'high = ${api} > 700' --wave year -w pw -c dnum --fpc fpc --relative fieller -b stype --totals data/panel.csv
