# factanal(factors = 1)
# tolerance 1e-06
svyscore --reliability --define 's=q1-q6; reverse=q2 q5; min=1; max=5' -w wt -s region -c village data/scale.csv
