# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Each statistic, in text and as rows; conditions, names, groups, more answers than two.
d=$CASES/../data/end.csv
for statistic in F Chisq Wald adjWald; do
	svytest chisq q1 sex --statistic $statistic -c village "$d"
done
svytest chisq 'agrees=${q1} >= 4' sex --within region --totals -c village -f text "$d"
svytest chisq 'band(age, 30, 50)' 'vote=${q1} > 2' -c village "$d" -f md --show estimate,df,p,deff,method,flag
