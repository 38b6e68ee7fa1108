# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
try() {
	svytab "$@" "$d/end.csv"
	echo $?
}
try
try -m age --ci walds
try -m age --df none
try -m age --level x
try -m age --level 0
try -m age --level 100
try -m age --lonely-psu ignore
try -m age --percent-of cell
try -m age --percent-of row
try -p 'q1 >= 4' --percent-of row -b sex
try -m age --missing drop --format xml
try -m age -f text --show n,foo
try -m age -f text --show n,n
try -m age --no-such
try -m age -m age
try -r income
try -m 1,2
try -p ''
try -m age -i nowhere.csv
try -m age -k nowhere.csv
try -m age -b estimate=sex
try -m age -b sex,sex
try -m age -b sex,
