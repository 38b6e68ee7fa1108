# svydesign(~1, strata = ~region, weights = ~wt)
svyscore --reliability --define 's=q1-q6; reverse=q2 q5; min=1; max=5' -w wt -s region data/scale.csv
