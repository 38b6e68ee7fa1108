# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Without the first unit nobody of b says no: that replicate has no value of b, but has one of the others.
awk 'BEGIN {
	print "w,r1,r2,r3,r4,r5,g,x,y"
	split("101101001110110", yes, "")
	for (i = 1; i <= 15; i++) {
		b = i % 3 == 0
		printf "1"
		for (r = 1; r <= 5; r++)
			printf ",%s", (i % 5) + 1 == r ? "0" : "1.25"
		printf ",%s,%d,%d\n", b ? "b" : "a", i * 7 % 11, b ? i != 15 : yes[i]
	}
}' >answers.csv
svyfit -q -w w --repweights 'r*' --reptype jk1 --family logistic 'y ~ g + x' answers.csv |
	cut -d, -f2,3,5,6,11,17
