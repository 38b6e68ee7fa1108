# the shares of schools with ell = 0 and ell > 30, by stype and awards; the standard by its formula
svytab -p 'none = ${ell} = 0' -p 'many = ${ell} > 30' -b stype,awards --totals --standards nchs -s stype -w pw --fpc fpc data/apistrat.csv
