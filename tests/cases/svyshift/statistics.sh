# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Compared with R survey: the two files stacked, units shared; svyby(covmat = TRUE) and svycontrast().
d=$CASES/../data
svyshift -w wt -s region -c village --na 98 -p 'high = q1 >= 4' -m income -t sum=income -r income/members -n "$d/base.csv" "$d/end.csv"
