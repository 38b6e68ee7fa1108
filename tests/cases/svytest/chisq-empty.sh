# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Cells without a row; rows and columns without one; as many cells as that, and none at all.
table() {
	printf 'a,b,psu\n'
	LC_ALL=C awk -v cells="$1" 'BEGIN { n = split(cells, cell, " ")
		for (i = 1; i <= n; i++) { split(cell[i], of, ":")
			for (k = 0; k < of[2]; k++) print substr(of[1], 1, 1) "," substr(of[1], 2, 1) "," i + k % 3 } }'
}
try() {
	table "$1" | svytest chisq a b -c psu --statistic "$2" | sed 1d
}
for statistic in F Chisq Wald adjWald; do
	try 'xu:4 xv:3 yu:5' $statistic
	try 'xu:4 yv:3 zw:5' $statistic
	try 'xu:4 xv:3' $statistic
	try 'xu:4' $statistic
	try '' $statistic
	try 'xu:4 xv:3 yu:2 yv:6 zu:3' $statistic
done
# One row without an answer: its value of the other variable is no column of the table.
{ table 'xu:4 xv:3 yu:5 yv:2'; echo 'z,,1'; } | svytest chisq a b -c psu | sed 1d
