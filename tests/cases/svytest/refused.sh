# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
try() {
	svytest "$@" "$d/end.csv"
	echo $?
}
svytest
try
try chi q1 sex
try chisq
try chisq q1
try chisq q1 sex --by region
try chisq q1 sex --wave region
try chisq q1 sex --null 3
try chisq q1 sex --ranks median
try chisq q1 sex --statistic f
try chisq q1,q2 sex
try chisq '' sex
try chisq q1=4 sex
try chisq q1 nowhere
try chisq q1 sex --totals
try ttest age --by region
try ttest age --by sex,region
try ttest age --by ''
try ttest age --by sex --statistic Wald
try ttest age --by sex -W 'sex = "male"'
try ttest age --by sex --waves a,b
try ttest age --null x
try ttest sex
try ttest sex --id person
try ttest age --by estimate=sex
try ttest age --by sex --within sex
try rank age
try rank age --by sex --id person
try rank sex --by region
try rank age --by sex --ranks ranks
try trend age
try trend sex --by region
try trend age --by sex -W 'sex = "male"'
try mcnemar q1
try mcnemar q1 --by sex --id person
try mcnemar q1 --id nowhere --wave sex
svytest mcnemar q1 --id person --waves a "$d/base.csv" "$d/end.csv"
printf 'id,wave,q,r\n1,a,3,x\n1,b,1,y\n2,a,1,y\n2,b,0,y\n' >pairs.csv
svytest mcnemar q --id id --wave wave pairs.csv
svytest mcnemar r --id id --wave wave pairs.csv
printf 'id,wave,q\n1,a,1\n1,b,1\n1,c,1\n2,a,1\n2,b,0\n' >three.csv
svytest mcnemar q --id id --wave wave three.csv
svytest ttest q --id id --wave wave --waves a,d three.csv
LC_ALL=C awk 'BEGIN { print "a,b"; for (i = 0; i < 2000; i++) print i % 40 "," i % 51 }' >large.csv
svytest chisq a b large.csv
printf 'id,wave,q\n1,a,1\n1,a,1\n' >twice.csv
svytest mcnemar q --id id --wave wave twice.csv
