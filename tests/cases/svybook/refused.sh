# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
try() {
	echo "\$ svybook $*" | sed "s|$d|DATA|g"
	svybook "$@" 2>&1
	echo "status $?"
}
try "$d/base.csv" "$d/end.csv" "$d/both.csv"
try "$d/base.csv" "$d/base.csv"
try --attrition sex "$d/base.csv"
try --attrition sex "$d/base.csv" "$d/end.csv"
try -t attrition "$d/base.csv"
try --lang fr "$d/base.csv"
try --next-codebook "$d/survey.csv" "$d/base.csv" "$d/end.csv"
try -k "$d/survey.csv" --lang fr "$d/base.csv"
try --id nobody "$d/base.csv"
try --near 0 "$d/base.csv"
try --near 101 "$d/base.csv"
try --near-within id "$d/base.csv"
try --near 90 --near-within nobody "$d/base.csv"
try --straight q1,q2 "$d/visit.csv"
try --straight sex,age "$d/visit.csv"
try --id id - "$d/end.csv"
try -f json "$d/base.csv"
try -o "$d/visit.csv" "$d/visit.csv"
try -k "$d/choices.csv" "$d/base.csv"
printf 'a,b\n1,2\n1\n' >ragged.csv
try ragged.csv
printf 'a,b\n1,"2\n' >open.csv
try open.csv
