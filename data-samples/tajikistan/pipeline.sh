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

group='group=if(${sex} = "male", "Men (20-50)", if(${age} < 36, "Younger women (20-35)", "Older women (36+)"))'

# show NAME TITLE COMMAND ...: a table to read, printed and kept as NAME.txt.
show() {
	name=$1
	printf '\n%s\n' "$2"
	shift 2
	"$@" -f text -o "$out/$name.txt"
	cat "$out/$name.txt"
}

shift_of() {
	svyshift -q --design study.design -k survey.csv --labels "$@" baseline.csv endline.csv
}

show book 'The data against the form' svybook -q -k survey.csv --id who-person -t findings baseline.csv endline.csv
show lost 'Who was lost' svybook -q -k survey.csv --id who-person -t attrition \
	--attrition 'sex,age=band(${age}, 20, 36, 51)' --design study.design baseline.csv endline.csv
show profile 'Figure 3: participants by group and district' \
	svytab -k survey.csv -p "$group" -b district --totals --show n,percent endline.csv
show services 'Services in the register' \
	svytab -t sessions -b kind --totals --show estimate,n register-services.csv
show shift 'From baseline to endline' shift_of -i indicators.csv --show estimate,p,relative
show acceptable 'Violence is acceptable, by group' \
	shift_of -p 'acceptable=${acceptable} = "sometimes" or ${acceptable} = "always"' -b "$group"
show acceptable-ru 'The same question, with the labels in Russian' \
	svytab -k survey.csv --lang ru --labels -p acceptable -b sex endline.csv
show disability 'Women who are supported by the family, by disability' \
	shift_of -p 'supported=${supported} = "yes"' -W '${sex} = "female"' -b disability --totals
show sources 'What women earn from' shift_of -M sources -W '${sex} = "female"'

# Those who answered twice.
show mcnemar 'Hungry every week: as many to the better as to the worse?' svytest -q mcnemar \
	'hungry=${hungry} = "weekly" or ${hungry} = "daily"' --id who-person --design study.design baseline.csv endline.csv
show fit 'Which women are supported' svyfit -q '(${supported} = "yes") ~ disability + age + (${earned} div 100)' \
	--reference disability=no --design study.design -k survey.csv --labels endline.csv

# For other programs: names without groups, the choices of a question as 1, 0 and empty, in both waves the same.
for wave in baseline endline; do
	svyrecode -q -k survey.csv --strip-groups --split sources --split seen --drop "Submitter*,Attachments*,Status,DeviceID,Edits" \
		-o "$out/tidy-$wave.csv" "$wave.csv"
done

# The figures, and the published numbers.
svyshift --design study.design -i indicators.csv -b disability --totals -o "$out/shift.csv" baseline.csv endline.csv
svytab -n -b "district,$group" --totals -o "$out/people.csv" endline.csv
svytab -t sessions -b kind --totals -o "$out/services.csv" register-services.csv
shift_of -i indicators.csv -f csv -o "$out/figure.csv"
for type in svg png; do
	svyplot dumbbell -q -i indicators.csv --title 'From baseline to endline' \
		--source 'Synthetic sample: 232 people at baseline, 223 at endline' -o "$out/shift.$type" "$out/figure.csv"
done
show check 'The published numbers against these data' \
	svycheck claims.csv "$out/shift.csv" "$out/people.csv" "$out/services.csv"
printf '\nTables and figures are in %s\n' "$out"
