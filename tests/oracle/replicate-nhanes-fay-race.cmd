# svyciprop(~HI_CHOL, subset(svrepdesign(type = "Fay"), race == ...))
svytab -p 'high = ${HI_CHOL} = 1' -b race --totals -w WTMEC2YR --repweights 'rep_*' --reptype fay --rho 0.3 data/nhanes-fay.csv
