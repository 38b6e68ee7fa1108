# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# (missing) is a level and a group; a missing condition is not true; a mean has no such level.
d=$CASES/../data
svytab -w wt -s region -c village --na 98 --missing category -p q1 -p 'high = q1 >= 4' -m income -b sex "$d/end.csv" | cut -d, -f1-7,14,15
