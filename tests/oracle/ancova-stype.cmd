# svyglm(y2000 ~ (stype == ...) + y1999, subset(d, year == 2000)), the schools of both years
svyshift -m api -p 'high = ${api} > 700' --wave year -w pw -c dnum --fpc fpc --id snum --ancova --compare stype data/trial.csv
