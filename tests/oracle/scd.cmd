# d <- svydesign(~ambulance, strata = ~ESA, weights = ~1, nest = TRUE, data = emergency)
# svyratio(~alive, ~arrests, d), svymean(~alive, d), svytotal(~arrests, d)
svytab -r 'survived = ${alive}/${arrests}' -m alive -t arrests -s ESA -c ambulance --nest data/scd.csv
