# as.svrepdesign(type = "JK1"), svymean() and so on, of subset(d, stype == ...)
svytab -q --make-replicates jk1 -w pw -c dnum --fpc fpc data/apiclus1.csv |
svytab -m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -p 'high = ${api00} > 650' -b stype --totals -w pw --repweights 'rep_*' --reptype jk1 --scale 0.91483927785116681
