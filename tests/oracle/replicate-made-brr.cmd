# balanced halves: the variance of a total is that of linearisation, svytotal(~HI_CHOL, d)
svytab -q --make-replicates brr -w WTMEC2YR -s SDMVSTRA -c SDMVPSU --nest  data/halves.csv |
svytab -t HI_CHOL -b RIAGENDR  -w WTMEC2YR --repweights 'rep_*' --reptype brr
