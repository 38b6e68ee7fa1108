# factanal(factors = 1)
# tolerance 1e-06
svyscore --reliability --define 's=ell mobility avg.ed emer meals' -w pw -c dnum,snum --fpc fpc1,fpc2 data/scale-clus2.csv
