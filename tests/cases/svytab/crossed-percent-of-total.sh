# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab -w wt -s region -c village --na 98 -q -p q2,sex --percent-of total "$d/end.csv" | cut -d, -f2,5-8,11,13
