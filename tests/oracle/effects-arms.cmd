# d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = rbind(of 1999, of 2000))
# svycontrast(): a difference in differences, and the square root of its four variances
svyshift -m api -p 'high = ${api} > 700' --wave year -w pw -c dnum --fpc fpc --arm arm --arms usual,treated --show-se data/panel.csv
