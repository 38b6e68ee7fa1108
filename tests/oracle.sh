# shellcheck shell=sh disable=SC2154 # sourced by tests/run
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Another program's numbers.  tests/oracle/NAME.cmd is run by sh in tests/oracle and prints estimates;
# every row of NAME.expected.csv must be among them, to a relative 1e-8 or what the command's own
# line `# tolerance X` says.  tests/oracle holds the scripts that made the expected files.

compare() {
	limit "$build/tests/compare" "$@"
}

run_oracle() {
	tolerance=$(sed -n 's/^# *tolerance  *//p' "$1.cmd")
	if ! limit sh "$1.cmd" >"$scratch/out" 2>"$scratch/err" </dev/null; then
		echo "the command failed"
		cat "$scratch/err"
	else
		compare "$1.expected.csv" "$scratch/out" "${tolerance:-1e-8}" 2>&1 ||
			echo "the command: $1.cmd"
	fi
}

# A comparison that never fails would make all of this worthless.
compare_compares() {
	printf 'indicator,estimate,df\na,1.5,\nb,2,3\n' >want
	printf 'indicator,estimate,df\nb,2,3\nc,0,0\na,1.50000001,\n' >near
	printf 'indicator,estimate,df\nb,2,3\na,1.5001,\n' >far
	printf 'indicator,estimate,df\nb,2,3\na,1.5,0\n' >filled
	printf 'indicator,estimate,df\nb,2,3\n' >fewer
	printf 'indicator,estimate,df\nb,2,3\na,1.5,\na,1.5,\n' >twice
	printf 'indicator,estimate\nb,2\na,1.5\n' >narrow
	: >empty
	compare want near 1e-7 || return 1
	for wrong in far filled fewer twice narrow empty; do
		if compare want $wrong 1e-7 >/dev/null 2>&1; then
			echo "accepted: $wrong"
			return 1
		fi
	done
	! compare want near 1e-9 >/dev/null && ! compare empty near 1 2>/dev/null
}

if wanted oracle/compare; then
	fresh "$scratch/work/oracle"
	cd "$scratch/work/oracle" || exit 1
	if compare_compares >"$scratch/out"; then
		pass oracle/compare
	else
		fail oracle/compare <"$scratch/out"
	fi
fi

cd "$top/tests/oracle" || exit 1
for file in *.cmd *.expected.csv; do
	name=${file%.cmd}
	name=${name%.expected.csv}
	wanted "oracle/$name" || continue
	if [ ! -e "$name.cmd" ] || [ ! -e "$name.expected.csv" ]; then
		echo "of $name.cmd and $name.expected.csv one is missing" | fail "oracle/$name"
	elif [ "$file" = "$name.cmd" ]; then
		difference=$(run_oracle "$name")
		if [ -z "$difference" ]; then
			pass "oracle/$name"
		else
			printf '%s\n' "$difference" | fail "oracle/$name"
		fi
	fi
done
