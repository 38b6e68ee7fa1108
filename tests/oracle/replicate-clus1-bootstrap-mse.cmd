# d <- svrepdesign(data, repweights = "rep_", weights = ~pw, type = "bootstrap", combined.weights = TRUE, ...)
# the same with mse = TRUE
svytab -m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -p 'high = ${api00} > 650' -b stype --totals --mse -w pw --repweights 'rep_*' --reptype bootstrap --scale 0.027472527472527472 data/clus1-bootstrap.csv
