# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Undefined is empty, and says why: a group without answers in a wave, without rows, with one unit; and waves of 0 %.
printf 'c,g,q\n1,x,\n2,x,\n3,y,1\n3,y,2\n4,z,1\n5,z,1\n' >a.csv
printf 'c,g,q\n1,x,1\n2,x,3\n3,y,2\n3,y,4\n4,w,3\n5,w,2\n4,z,1\n5,z,1\n' >b.csv
svyshift -c c -m q -p 'high = q > 2' -t 'sum = q' -b g a.csv b.csv
svyshift -c c -m q -p 'high = q > 2' --compare g=x -b g b.csv a.csv | grep ' - x'
