#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# The tables and figures of the sample study: pipeline.sh [FOLDER]
# FOLDER is where they go, ./out unless named.  SOURCE.md says what the data are.
# shellcheck disable=SC2016 # ${age} is a question of the form
set -eu
unset CDPATH

mkdir -p "${1:-out}"
out=$(cd -- "${1:-out}" && pwd)
cd -- "$(dirname -- "$0")"

age='age=band(${age}, 18, 21, 26, 31, 36, 51, 61)'
both='Synthetic sample: 341 people at baseline, 404 at endline'
one='Synthetic sample: 404 people at endline'

show() {
	printf '\n%s\n' "$1"
	cat "$out/$2"
}

shift_by() {
	svyshift --design study.design -k survey.csv -i indicators.csv --labels "$@" baseline.csv endline.csv
}

# Who was asked: people counted, so no design.
svytab -p "$age" -b sex --totals --show n,percent -f text -o "$out/profile-age.txt" endline.csv
svytab -k survey.csv --labels -p social_group -b sex --totals --percent-of total --show n,percent \
	-f text -o "$out/profile-group.txt" endline.csv
show 'Figure 1: by age and sex, and percentages of each column' profile-age.txt
show 'Figure 2: by social group and sex, and percentages of all' profile-group.txt

# What changed.
shift_by -b sex --totals -f text -o "$out/shift-sex.txt"
shift_by -b "$age" -f text -o "$out/shift-age.txt"
show 'From baseline to endline, by sex' shift-sex.txt
show 'From baseline to endline, by age' shift-age.txt

# For Word and the web, and for other programs.
shift_by -b sex --totals -f md -o "$out/shift-sex.md"
shift_by -b sex --totals -f csv -o "$out/shift-sex.csv"
shift_by -b "$age" -f csv -o "$out/shift-age.csv"
shift_by -f csv -o "$out/shift.csv"
svytab -p "$age" -b sex -f csv -o "$out/profile-age.csv" endline.csv

for type in svg png; do
	svyplot dumbbell -i indicators.csv --title 'From baseline to endline' --source "$both" \
		-o "$out/shift.$type" "$out/shift.csv"
	svyplot bar --title 'Who was asked, by age and sex' --source "$one" \
		-o "$out/profile-age.$type" "$out/profile-age.csv"
done
printf '\nTables and figures are in %s\n' "$out"
