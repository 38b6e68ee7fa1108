# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svyshift -w wt -s region -c village --na 98 -q -p 'high = q1 >= 4' -b sex --totals -f text "$d/base.csv" "$d/end.csv"
svyshift -w wt -s region -c village --na 98 -q -p 'high = q1 >= 4' -m income --show estimate,ci,relative -f md "$d/base.csv" "$d/end.csv"
