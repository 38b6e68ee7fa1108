# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# The share lost is what svytab has where a column says who was; under every design.
awk 'NR == 1 || NR % 4' "$SAMPLES/rwanda/baseline.csv" >later.csv
cp "$SAMPLES/rwanda/baseline.csv" .
awk -F, 'FNR == 1 { file++ }
file == 1 { met[$1] = 1 }
file == 2 { print $0 "," (FNR == 1 ? "lost" : $1 in met ? 0 : 1) }' later.csv baseline.csv >known.csv
for design in '' '-w wt' "--design $SAMPLES/rwanda/study.design --df stata --level 90"; do
	# shellcheck disable=SC2086 # words are meant
	svybook --id _id $design -t attrition --attrition sex baseline.csv later.csv |
		sed -n 's/^lost,,sex,/lost,,/p' >got
	# shellcheck disable=SC2086
	svytab $design -p 'lost = ${lost} = 1' -b sex --compare sex known.csv | sed 1d >want
	cmp got want && wc -l <got
done
