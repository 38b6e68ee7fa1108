# svyratio(~alive, ~arrests, svrepdesign(scd, repweights = ..., type = "BRR")), of survey's manual
svytab -r 'saved = ${alive}/${arrests}' -t alive -m arrests -b ESA --totals --mse -w wt --repweights 'rep_*' --reptype brr data/scd-brr.csv
