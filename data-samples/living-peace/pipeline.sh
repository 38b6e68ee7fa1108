#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# The tables and figures of the sample study: pipeline.sh [FOLDER]
# FOLDER is where they go, ./out unless named.  SOURCE.md says what the data are.
# shellcheck disable=SC2016 # ${role} is a question of the form
set -eu
unset CDPATH

mkdir -p "${1:-out}"
out=$(cd -- "${1:-out}" && pwd)
cd -- "$(dirname -- "$0")"

scored=$out/scored.csv
men='${role} = "man"'
men_after='${wave} = "after" and ${role} = "man"'
came='came=band(${sessions}, 1, 10, 15)'

# show NAME TITLE COMMAND ...: a table to read, printed and kept as NAME.txt.
show() {
	name=$1
	printf '\n%s\n' "$2"
	shift 2
	"$@" -f text -o "$out/$name.txt"
	cat "$out/$name.txt"
}

# Both waves are in one file, and the same people in both.
shift_of() {
	svyshift -q --wave visit/wave --waves before,after --id who/person --design study.design \
		-k survey.csv --labels "$@" "$scored"
}

svyscore -q -S scales.csv -o "$scored" answers.csv

show book 'The data against the form' svybook -q -k survey.csv -t findings --straight relation_1-relation_6 answers.csv
show people 'Men and partners of the pilot' \
	svytab -n -W '${wave} = "before"' -b role --design study.design -k survey.csv --labels answers.csv
show sessions 'Sessions that men came to' \
	svytab -p "$came" -W "$men_after" --design study.design answers.csv
show reliability 'The scale, among men and partners before the sessions' \
	svyscore -q --reliability -S scales.csv -b role -W '${wave} = "before"' --design study.design answers.csv

show shift 'Before and after' shift_of -i indicators.csv -b role --show estimate,p,n
show accounts 'Days with alcohol: what she says less what he says' \
	shift_of -m alcohol_days --compare role=man --show estimate,ci,p
show coping "Ce que font les hommes quand ils sont troublés" shift_of --lang fr -M coping -W "$men"

# Each man against himself.
show paired 'Partner relation, pairs' svytest -q ttest relation --wave visit/wave --waves before,after \
	--id who/person --within role --design study.design -k survey.csv --labels "$scored"
show calm 'Men who stay calm: as many to the better as to the worse?' \
	svytest -q mcnemar 'calm=${calm} = "often" or ${calm} = "always"' --wave visit/wave --waves before,after \
	--id who/person -W "$men" --design study.design answers.csv

# Did it go with the sessions?
show trend 'Partner relation afterwards, by sessions' \
	svytest -q trend relation --by "$came" -W "$men_after" --design study.design "$scored"
show fit 'Partner relation afterwards' \
	svyfit -q 'relation ~ sessions + age + background' -W "$men_after" --reference background=other \
	--design study.design -k survey.csv --labels "$scored"

# For other programs: the figure, and the published numbers.
shift_of -i indicators.csv -b role -f csv -o "$out/shift.csv"
for type in svg png; do
	svyplot dumbbell -q --statistic percent --by role -i indicators.csv --title 'Before and after the sessions' \
		--source 'Synthetic sample: 81 couples, 149 people asked again' -o "$out/shift.$type" "$out/shift.csv"
done
svytab -n -W '${wave} = "before"' -b role --design study.design -o "$out/people.csv" answers.csv
show check 'The published numbers against these data' svycheck claims.csv "$out/people.csv"
printf '\nTables and figures are in %s\n' "$out"
