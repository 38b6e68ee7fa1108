# svydesign(~dnum + snum, fpc = ~fpc1 + fpc2)
svyscore --reliability -e 's=ell mobility avg.ed emer meals' -w pw -c dnum,snum --fpc fpc1,fpc2 data/scale-clus2.csv
