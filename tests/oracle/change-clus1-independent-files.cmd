# a svydesign(~dnum, weights = ~pw, fpc = ~fpc) for each year
# variances and degrees of freedom add
svyshift -m api -p 'high = ${api} > 700' -b stype --totals --independent -c dnum -w pw --fpc fpc data/clus1-1999.csv data/clus1-2000.csv
