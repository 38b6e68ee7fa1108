# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab -w wt -s region -c village --na 98 --level 90 -p 'high = q1 >= 4' -m income "$d/end.csv" | cut -d, -f1,5-9
