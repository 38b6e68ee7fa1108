# svyciprop(~HI_CHOL, subset(svrepdesign(type = "BRR"), agecat,RIAGENDR == ...))
svytab -p 'high = ${HI_CHOL} = 1' -b agecat,RIAGENDR --totals -w WTMEC2YR --repweights 'rep_*' --reptype brr  data/nhanes-brr.csv
