# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# se^2 = 1/25 (2/1 (2 x 1) + 3/2 (4 + 4 + 0)) for y less its mean, 4.4, in 2 and 3 units;
# the same names without --nest are refused.
cat >x.csv <<\END
s,c,y
a,1,1
a,2,3
b,1,4
b,2,8
b,3,6
END
svytab -s s -c c --nest -m y x.csv
svytab -s s -c c -m y x.csv
