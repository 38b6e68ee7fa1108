# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
cat >i.csv <<'END'
indicator,statistic,expression,universe,unit,label
half,median,income,,RWF,Median income
low,p2.5,income,,RWF,
quarters,Quantile,income,sex = 'female',RWF,Incomes of women
spread,sd,income,,RWF,
square,variance,income,,,
END
svytab -i i.csv --quantiles 25,50,75 -w wt -s region -c village --na 98 "$d/end.csv"
svytab -i i.csv --quantiles 25,50,75 -w wt -s region -c village --na 98 -b sex --labels -f text "$d/end.csv"
