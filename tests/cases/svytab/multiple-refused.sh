# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2016,SC2154
cat >m.csv <<'END'
heard,age
radio tv,30
radio,40
END
printf 'type,name,label\nselect_multiple ways,heard,Heard of it\n' >survey.csv
printf 'list_name,name,label\nways,tv,Television\nways,radio,Radio\n' >choices.csv
printf 'indicator,statistic,expression\nage,mean,age\nways,percent,heard\n' >i.csv
try() {
	svytab "$@" m.csv
	echo $?
}
try -p heard -k survey.csv
try -k survey.csv -i i.csv
try -M heard -k survey.csv --percent-of row
try -M 'selected(${heard}, "tv")'
try -M heard,age
try -M ''
try -p age --multiple-of answers
try -M heard --multiple-of people
try -p 'tv = selected(${heard}, "tv")' -k survey.csv
