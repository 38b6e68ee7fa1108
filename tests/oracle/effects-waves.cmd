# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = rbind(of 1999, of 2000))
# svycontrast(svytotal(~ answers, squares and 1 of each wave, d), quote(...)), of subset(d, stype == ...)
svyshift -m api -p 'high = ${api} > 700' --wave year -w pw -c dnum --fpc fpc --effects risk_ratio,odds_ratio,cohen_h,cohen_d --show-se --relative log -b stype --totals data/panel.csv
