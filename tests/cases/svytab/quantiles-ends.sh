# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# One row; all equal; most equal; ends; none; one unit; a lonely stratum.
printf 'y,c,s\n4,1,a\n4,2,a\n4,3,a\n9,4,b\n' >y.csv
few() {
	sed 1d | cut -d, -f2-10,12,14,16-
}
svytab -Q y -W 'y = 9' y.csv | few
svytab -Q y -W 'y = 4' y.csv | few
svytab -Q y --quantiles 50,99 y.csv | few
svytab -Q y --quantiles 50 --quantile-ci score y.csv | few
svytab -Q y -W 'y = 1' y.csv | few
svytab -Q y -c c -W 'c = 4' y.csv | few
svytab -Q y -s s --lonely-psu certainty y.csv | few
svytab -Q y -s s --lonely-psu average y.csv | few
svytab -Q y -s s y.csv
printf 'y\n0\n0\n0\n0\n0\n0\n0\n0\n0\n5\n7\n' >heap.csv
svytab -Q y --quantiles 40,95 heap.csv | few
svytab -Q y --quantiles 40,95 --quantile-ci score heap.csv | few
svytab -Q y --ci logit heap.csv -f text
