# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data/end.csv
for list in 0 100 101 -5 x '' 50,50 '25,,75' '25,50,'; do
	svytab -Q income --quantiles "$list" "$d"
done
svytab -Q income --quantile-rule hf10 "$d"
svytab -Q income --quantile-ci wald "$d"
svytab -m income --quantiles 25 "$d"
svytab -m income --quantile-rule hf7 "$d"
svytab -m income --quantile-ci score "$d"
svytab -Q sex "$d"
svytab -Q income,members "$d"
svytab -Q '' "$d"
svytab --sd income,members "$d"
svytab --variance sex "$d"
svytab -Q income -Q income "$d"
printf 'indicator,statistic,expression\na,p101,income\n' >i.csv
svytab -i i.csv "$d"
printf 'indicator,statistic,expression\na,p0,income\n' >i.csv
svytab -i i.csv "$d"
printf 'y,w,r1,r2\n1,1,0,2\n2,1,2,0\n' >r.csv
svytab -Q y -w w --repweights r1-r2 --reptype jk1 --quantile-ci score r.csv
