# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Paired: changes 1 2 1 1, mean 1.25, se sd/2 = 0.25, t = 5 on 3 df: p = 0.015392... (t test).
# Unpaired: se^2 = (2.25 + 2)/4 = 1.0625, on 6 df.
printf 'id,y\n1,1\n2,2\n3,4\n4,4\n' >a.csv
printf 'id,y\n1,2\n2,4\n3,5\n4,5\n' >b.csv
svyshift -c id -m y a.csv b.csv | cut -d, -f3,4,6-9,11,12
svyshift -m y a.csv b.csv | grep diff | cut -d, -f3,4,6-9,11,12
