# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# 4 7 13 16 have the variance 30, wherever they are; its error is sqrt(108), as the four
# (y - 10)^2 4/3 = 48 12 12 48 have the variance 432.  Limits: 30 exp(+-t(3) sqrt(108)/30).
printf 'y,z,g\n4,1000000004,a\n7,1000000007,a\n13,1000000013,b\n16,1000000016,b\n' >y.csv
svytab --variance y --variance z --sd y_sd=y --sd z_sd=z y.csv
svytab --sd y -b g --totals y.csv | cut -d, -f2-9,12-
svytab --sd z -b g --totals y.csv | cut -d, -f2-9,12-
svytab --sd y --variance v=y -W 'y = 4' y.csv | cut -d, -f1-8,12-
svytab --sd y -W 'y = 1' y.csv | cut -d, -f1-8,12-
printf 'y\n3\n3\n3\n' >equal.csv
svytab --sd y --variance v=y equal.csv
# Weighted: R, svyvar(~y, svydesign(~1, weights = ~w)) of 1 2 4 8 with the weights 1 2 3 4.
printf 'y,w\n1,1\n2,2\n4,3\n8,4\n' >w.csv
svytab --variance v=y --sd s=y -w w w.csv
svytab --sd 'y > 3' -m m=y -f text w.csv
