#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# The tables and figures of the sample study: pipeline.sh [FOLDER]
# FOLDER is where they go, ./out unless named.  SOURCE.md says what the data are.
# shellcheck disable=SC2016 # ${took_further} is a question of the form
set -eu
unset CDPATH

mkdir -p "${1:-out}"
out=$(cd -- "${1:-out}" && pwd)
cd -- "$(dirname -- "$0")"

took='took=${took_further} = "yes"'

# show NAME TITLE COMMAND ...: a table to read, printed and kept as NAME.txt.
show() {
	name=$1
	printf '\n%s\n' "$2"
	shift 2
	"$@" -f text -o "$out/$name.txt"
	cat "$out/$name.txt"
}

fit() {
	svyfit -q '(${took_further} = "yes") ~ sessions + friends + father + faith_leader + works + club' \
		--reference father=silent,faith_leader=silent,works=no,club=no -k survey.csv --labels "$@" boys.csv
}

show all 'Who took the message further, and how' \
	svytab -i indicators.csv --design study.design -k survey.csv --labels boys.csv

# One factor at a time: does it go with taking the message further?
for factor in father faith_leader works club school; do
	show "by-$factor" "By $factor" \
		svytab -q -p "$took" -b "$factor" --totals --design study.design -k survey.csv --labels boys.csv
	show "chisq-$factor" "Do they differ by $factor?" svytest -q chisq "$took" "$factor" --design study.design boys.csv
done
show sessions 'Did those who came more often take it further?' \
	svytest -q trend "$took" --by 'came=band(${sessions}, 4, 6)' --design study.design boys.csv
show friends 'Friends in the training' \
	svytest -q rank friends --by took_further --design study.design -k survey.csv --labels boys.csv

# All of them at once.  Taken for strangers, boys who share a leader say more about him than they know.
show fit 'What goes with taking it further, other factors the same' fit --design study.design --effects odds_ratio,marginal_effect
show strangers 'The same without the groups' fit --effects odds_ratio

# For other programs: the figure, and the published numbers.
fit --design study.design --effects marginal_effect -f csv -o "$out/fit.csv"
for type in svg png; do
	svyplot bar -q --title 'What goes with taking the message further' --source 'Synthetic sample: 100 boys in 20 groups' \
		-o "$out/fit.$type" "$out/fit.csv"
done
svytab -i indicators.csv --design study.design -o "$out/all.csv" boys.csv
show check 'The published numbers against these data' svycheck claims.csv "$out/all.csv"
printf '\nTables and figures are in %s\n' "$out"
