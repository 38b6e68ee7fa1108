# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
try() {
	svyshift "$@"
	echo $?
}
b=$d/base.csv e=$d/end.csv
try -m age "$b"
try -m age
try -m age --waves a "$b" "$e"
try -m age --waves a,a "$b" "$e"
try -m age --waves a, "$b" "$e"
try -m age "$b" "$b"
try -m age --wave wave --waves base,later "$d/both.csv"
try -m age --wave village -W 'village = "n1"' "$e"
try -m age --wave nowave "$e"
try -m age -b wave=sex "$b" "$e"
try -m age -b wave --wave wave "$d/both.csv"
try -m age -b level=sex "$b" "$e"
printf 'age\n' >header.csv
try -m age header.csv "$e"
try -m age "$b" nowhere.csv
