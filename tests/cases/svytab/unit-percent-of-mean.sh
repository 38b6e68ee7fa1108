# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A mean that is in % already has errors of its own size.
d=$CASES/../data
printf "indicator,statistic,expression,unit\nshare,mean,q1,%%\nnone,mean,q1,\n" >ind.csv
svytab --na 98 -i ind.csv "$d/end.csv" | cut -d, -f4-8
