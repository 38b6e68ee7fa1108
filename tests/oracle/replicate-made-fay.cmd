# balanced halves: the variance of a total is that of linearisation, svytotal(~HI_CHOL, d)
svytab -q --make-replicates fay -w WTMEC2YR -s SDMVSTRA -c SDMVPSU --nest --rho .4 data/halves.csv |
svytab -t HI_CHOL -b RIAGENDR --rho .4 -w WTMEC2YR --repweights 'rep_*' --reptype fay
