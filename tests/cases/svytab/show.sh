# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab -w wt -s region -c village --na 98 -q -p 'high = q1 >= 4' -m income -b sex --totals --show n,estimate,ci,se,df,deff,method,flag -f md "$d/end.csv"
svytab -p q2 --show n,percent -f csv "$d/end.csv"
