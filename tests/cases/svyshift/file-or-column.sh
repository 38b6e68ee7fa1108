# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Two files and one with a column of waves: the same bytes.
d=$CASES/../data
svyshift -w wt -s region -c village --na 98 -q -p q1 -m income -b sex --totals "$d/base.csv" "$d/end.csv" >files.csv
svyshift -w wt -s region -c village --na 98 -q -p q1 -m income -b sex --totals --wave wave "$d/both.csv" | cmp - files.csv
svyshift -q -p q1 -m income -b sex --totals "$d/base.csv" "$d/end.csv" >files.csv
svyshift -q -p q1 -m income -b sex --totals --wave wave "$d/both.csv" | cmp - files.csv
svyshift -q -w wt -s region -c village --na 98 --independent -m income "$d/base.csv" "$d/end.csv" >files.csv
svyshift -q -w wt -s region -c village --na 98 --independent -m income --wave wave "$d/both.csv" | cmp - files.csv
svyshift -q -w wt -s region -c village --na 98 --independent -m income --wave wave <"$d/both.csv" | cmp - files.csv
