# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
try() {
	svycheck "$@"
	echo "status $?"
}
e=$CASES/estimates.csv
printf 'claim,published\na,half\n' >half.csv
printf 'claim,published\na,"43,4"\n' >comma.csv
printf 'claim,published\na,1\n\na,2\n' >twice.csv
printf 'claim,value\na,1\n' >columns.csv
printf 'claim,published,value\na,1,median\n' >value.csv
printf 'claim,published\na,\n' >nothing.csv
for file in half comma twice columns value nothing; do
	try "$file.csv" "$e"
done
try
try - 
try --write - "$e"
try --from-estimates "$e" "$e"
try -o half.csv half.csv "$e"
try "$CASES/claims.csv" half.csv
try --tolerance x "$CASES/claims.csv" "$e"
