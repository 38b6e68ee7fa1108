#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# The tables and figures of the sample study: pipeline.sh [FOLDER]
# FOLDER is where they go, ./out unless named.  SOURCE.md says what the data are.
# shellcheck disable=SC2016 # ${practices} is a question of the form
set -eu
unset CDPATH

mkdir -p "${1:-out}/scored"
out=$(cd -- "${1:-out}" && pwd)
cd -- "$(dirname -- "$0")"

# show NAME TITLE COMMAND ...: a table to read, printed and kept as NAME.txt.
show() {
	name=$1
	printf '\n%s\n' "$2"
	shift 2
	"$@" -f text -o "$out/$name.txt"
	cat "$out/$name.txt"
}

shift_of() {
	svyshift -q --na -99 --design study.design -k survey.csv --labels "$@" \
		"$out/scored/baseline.csv" "$out/scored/endline.csv"
}

show book 'The data against the form' \
	svybook -q -k survey.csv --na -99 --id person -t findings --near 95 --straight res_1-res_6 baseline.csv endline.csv
show arms 'Who was asked at the baseline' \
	svytab --na -99 -k survey.csv --labels -p sex -b arm --totals --show n,percent baseline.csv

# Scores first; -99 is a refused answer.
svyscore -q --reliability -S scales.csv --na -99 --design study.design -f text -o "$out/reliability.txt" baseline.csv
printf '\nHow reliable the scales are, at the baseline\n'
grep -E '^indicator| (alpha|omega) ' "$out/reliability.txt"
for wave in baseline endline; do
	svyscore -q -S scales.csv --na -99 -o "$out/scored/$wave.csv" "$wave.csv"
done

# Did the draw of villages make like groups?
show balance 'Resilience at the baseline, by arm' \
	svytest -q --na -99 ttest resilience -b arm --design study.design "$out/scored/baseline.csv"
show balance-sex 'Sex and arm at the baseline' \
	svytest -q --na -99 chisq sex arm --design study.design "$out/scored/baseline.csv"

# What changed in each arm, and by how much more in one than in the other.
show shift 'Relative changes, by arm' shift_of -i indicators.csv -b arm --show estimate,relative
show arms-shift 'Treatment against control' \
	shift_of -i indicators.csv --arm arm --arms control,treatment --id person --show estimate,p
show ancova 'Scores at the endline, given those at the baseline' \
	shift_of -m resilience -m outer_group_trust -m social_harmony --arm arm --arms control,treatment --id person --ancova
show practices 'Practices in the treatment arm' shift_of -M practices -W '${arm} = "treatment"'
show fit 'Trust at the endline' svyfit -q --na -99 'outer_group_trust ~ arm + factor(sex) + age + resilience' \
	--design study.design -k survey.csv --labels "$out/scored/endline.csv"

# For other programs: the figure, and the published numbers.
svyshift -q --na -99 --design study.design -i indicators.csv -b arm -o "$out/shift.csv" \
	"$out/scored/baseline.csv" "$out/scored/endline.csv"
for type in svg png; do
	svyplot bar -q --statistic relative_change --by arm -i indicators.csv --title 'Relative change' \
		--source 'Synthetic sample: 240 people at baseline, 229 at endline' -o "$out/shift.$type" "$out/shift.csv"
done
show check 'The published numbers against the treatment arm of these data' svycheck claims.csv "$out/shift.csv"
printf '\nTables and figures are in %s\n' "$out"
