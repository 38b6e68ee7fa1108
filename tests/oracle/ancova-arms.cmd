# svyglm(y2000 ~ (arm == ...) + y1999, subset(d, year == 2000)), the schools of both years
svyshift -m api -p 'high = ${api} > 700' --wave year -w pw -c dnum --fpc fpc --id snum --ancova --arm arm --arms usual,treated data/trial.csv
