# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
{ sed 1q "$d/end.csv"; sed 1d "$d/end.csv" | sort -t, -k8,8 -k3,3; } >sorted.csv
svytab -w wt -s region -c village --na 98 -q -p q1 -m income -b sex --totals "$d/end.csv" >a
svytab -w wt -s region -c village --na 98 -q -p q1 -m income -b sex --totals sorted.csv | cmp - a
