# of those with q1 above 2, df of the whole design
svyscore --reliability --define 's=q1-q6; reverse=q2 q5; min=1; max=5' -w wt -s region -c village --df design -W 'q1 > 2' data/scale.csv
