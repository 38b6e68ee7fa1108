# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A row with a weight of 0 is a unit of the design, and nothing else.
printf 'w,x,y\n1,1,2\n2,2,3\n0,9,9\n1,3,7\n1,4,5\n' >answers.csv
svyfit -w w 'y ~ x' answers.csv | cut -d, -f2,3,5,6,11,13
svyfit -w w 'y ~ x' -W '${x} < 9' answers.csv | cut -d, -f2,3,5,6,11,13
