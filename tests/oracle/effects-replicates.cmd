# withReplicates() of svrepdesign(type = "JK1"): each effect computed anew under each replicate weight
svyshift -m api -p 'high = ${api} > 700' --wave year --effects risk_ratio,odds_ratio,cohen_h,cohen_d --relative log -w pw --repweights 'rw*' --reptype jk1 data/effects-jk1.csv
