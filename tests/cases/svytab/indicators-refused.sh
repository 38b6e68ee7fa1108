# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
try() {
	printf 'indicator,statistic,expression,better,universe\n%s\n' "$1" >ind.csv
	svytab -i ind.csv "$d/end.csv"
}
try a,average,q1,,
try ,mean,q1,,
try a,mean,,,
try a,ratio,q1,,
try 'a,percent,q1 >,,'
try a,percent,q1,sideways,
try 'a,percent,q1,,q2 ='
try a,percent,nothing,,
printf 'indicator,expression\na,q1\n' >ind.csv
svytab -i ind.csv "$d/end.csv"
printf 'indicator,statistic,expression\na,mean,q1\na,mean,q2\n' >ind.csv
svytab -i ind.csv "$d/end.csv"
