# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# In the north everybody says yes: its own coefficient has no end, the others are those without it.
# An average over all rows still is what it is where it does not touch the north.
data() {
	echo region,age,said
	for i in 1 2 3 4 5 6 7 8; do
		echo "east,$((20 + i * 7)),$((i % 2))"
		echo "south,$((18 + i * i)),$((i % 3 == 0))"
		echo "north,$((25 + i)),1"
	done
}
data >answers.csv
svyfit --family logistic 'said ~ region + age' --effects coefficient,odds_ratio,marginal_effect,F -f text answers.csv
grep -v north answers.csv | svyfit -q --family logistic 'said ~ region + age' --effects coefficient -f text
