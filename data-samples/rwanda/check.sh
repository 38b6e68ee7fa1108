#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# The numbers of the published report against these data: check.sh [SVYCHECK OPTION ...]
# Status 1 where some do not hold: SOURCE.md says which, and why.
# shellcheck disable=SC2016 # ${age} is a question of the form
set -eu
unset CDPATH
cd -- "$(dirname -- "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

age='age=band(${age}, 18, 21, 26, 31, 36, 51, 61)'

# The people behind unweighted percentages, those of no people too.
people() {
	LC_ALL=C awk -F, -v OFS=, '
		NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
		NR > 1 {
			$at["statistic"] = "count"
			$at["estimate"] = sprintf("%.0f", $at["estimate"] * $at["n"] / 100)
		}
		{ print }' "$1"
}

svyshift --design study.design -i indicators.csv -b sex --totals baseline.csv endline.csv >"$work/shift.csv"
svytab -p "$age" -b sex --totals endline.csv >"$work/age.csv"
people "$work/age.csv" >"$work/age-count.csv"
svytab -k survey.csv -p social_group -b sex --totals --percent-of total endline.csv >"$work/group.csv"
people "$work/group.csv" >"$work/group-count.csv"
printf 'indicator,statistic,expression\nquestionnaires,count,1\n' >"$work/people.csv"
svytab -i "$work/people.csv" endline.csv >"$work/all.csv"

status=0
svycheck "$@" claims.csv "$work/shift.csv" "$work/age.csv" "$work/age-count.csv" "$work/group.csv" \
	"$work/group-count.csv" "$work/all.csv" || status=$?
exit "$status"
