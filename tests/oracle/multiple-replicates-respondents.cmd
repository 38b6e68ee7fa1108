# svyratio() of svrepdesign(type = "JK1"), for each choice, of subset(rd, sex == ...)
svytab -M heard -b sex --multiple-of respondents -w wt --repweights 'rw*' --reptype jk1 data/multiple-jk1.csv
