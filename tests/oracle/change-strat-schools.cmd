# d <- svydesign(~snum, strata = ~stype, weights = ~pw, fpc = ~fpc, data = rbind(...)): the school is the cluster
svyshift -m api -p 'high = ${api} > 700' -b awards --totals --wave year -s stype -c snum -w pw --fpc fpc data/strat.csv
