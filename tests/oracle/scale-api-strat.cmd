# svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc)
svyscore --reliability --define 's=ell mobility avg.ed emer meals' -w pw -s stype --fpc fpc data/scale-strat.csv
