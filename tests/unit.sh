# shellcheck shell=sh disable=SC2154 # sourced by tests/run
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Unit programs: their own `ok` and `not ok` lines count (tests/unit/check.h).

run_unit() {
	limit "$build/tests/unit/$1" >"$scratch/out" 2>&1
	status=$?
	# The tally at the end shows that it got there and that no line was lost.
	ok=$(grep -c '^ok ' "$scratch/out")
	not_ok=$(grep -c '^not ok ' "$scratch/out")
	if [ "$(tail -n 1 "$scratch/out")" = "$ok passed, $not_ok failed" ] &&
		[ $((status != 0)) -eq $((not_ok != 0)) ] && [ $((ok + not_ok)) -gt 0 ]; then
		sed '$d' "$scratch/out"
	else
		cat "$scratch/out"
		echo "it ended with status $status" | fail "unit/$1 came to its end"
	fi
}

for source in "$top"/tests/unit/test_*.c; do
	unit=${source##*/}
	unit=${unit%.c}
	if wanted "unit/$unit"; then
		fresh "$scratch/work/unit"
		cd "$scratch/work/unit" || exit 1
		run_unit "$unit"
	fi
done
