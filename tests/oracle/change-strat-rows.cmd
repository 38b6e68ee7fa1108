# a svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc) for each year: no clusters, nothing shared
svyshift -m api -p 'high = ${api} > 700' -b awards --totals -s stype -w pw --fpc fpc data/strat-1999.csv data/strat-2000.csv
