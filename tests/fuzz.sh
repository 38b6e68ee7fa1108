# shellcheck shell=sh disable=SC2154 # sourced by tests/run
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# The fuzz targets of tests/fuzz, as plain programs: each survives the seeds and every file that
# other tests read.  .ci/run lets a fuzzer go on from there.

run_fuzzer() {
	find "$top/tests/fuzz/seeds" "$top/tests/oracle" "$top/tests/cases" "$SAMPLES" -type f |
		while read -r file; do
			limit "$build/tests/fuzz/$1" "$file" >"$scratch/out" 2>&1 || {
				echo "$file:"
				head -n 20 "$scratch/out"
			}
		done
}

for source in "$top"/tests/fuzz/fuzz_*.c; do
	fuzzer=${source##*/}
	fuzzer=${fuzzer%.c}
	wanted "fuzz/$fuzzer" || continue
	trouble=$(run_fuzzer "$fuzzer")
	if [ -z "$trouble" ]; then
		pass "fuzz/$fuzzer"
	else
		printf '%s\n' "$trouble" | fail "fuzz/$fuzzer"
	fi
done
