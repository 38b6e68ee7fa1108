# svyciprop(~HI_CHOL, subset(svrepdesign(type = "BRR"), race == ...))
svytab -p 'high = ${HI_CHOL} = 1' -b race --totals -w WTMEC2YR --repweights 'rep_*' --reptype brr  data/nhanes-brr.csv
