# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A sum of others is left out, in the order of the formula.
printf 'a,b,y\n1,3,2\n2,1,3\n3,2,5\n4,9,4\n5,7,8\n' >answers.csv
svyfit 'y ~ a + b + I(a + b)' answers.csv | cut -d, -f2,3,5,6,11,17
svyfit 'y ~ I(a + b) + a + b' answers.csv | cut -d, -f2,3,5,6,11,17
