# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Each file has its own order of columns and its own groups.
printf 'y,g/q,id\n1,2,3\n2,3,4\n' >a.csv
printf 'id,q,y\n3,2,1\n4,3,2\n' >b.csv
svyshift -m q -t y a.csv b.csv | cut -d, -f1,3,4,6
