# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab -w wt -s region -c village --na 98 -q --totals -m age -b 'sex,old=age >= 40' "$d/end.csv" | cut -d, -f3,4,7,8,13,15
