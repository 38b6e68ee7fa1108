# svycontrast(svyby(~y, ~interaction(stype, year), d, svymean, covmat = TRUE), ...), d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc)
svyshift -m api -p 'high = ${api} > 700' --wave year -w pw -c dnum --fpc fpc --compare stype data/trial.csv
