# factanal(factors = 1)
# tolerance 1e-06
svyscore --reliability --define 's=ell mobility avg.ed emer meals' -w pw -s stype --fpc fpc data/scale-strat.csv
