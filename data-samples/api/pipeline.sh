#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Two years of the same schools: pipeline.sh [FOLDER]
# FOLDER is where the results go, ./out unless named.  SOURCE.md says what R gives for them.
# shellcheck disable=SC2016 # ${api} is a column of the data
set -eu
unset CDPATH

mkdir -p "${1:-out}"
out=$(cd -- "${1:-out}" && pwd)
cd -- "$(dirname -- "$0")"

# shift_of SAMPLE OPTION...
shift_of() {
	sample=$1
	shift
	svyshift --waves 1999,2000 -m api -p 'over_700=${api} > 700' -b stype --totals "$@" \
		"$sample-1999.csv" "$sample-2000.csv"
}

# School districts are the sampling units; the same ones in both years, so the years' covariance counts.
shift_of clus1 --design clus1.design -f csv -o "$out/clus1.csv"
shift_of clus1 --design clus1.design -f text -o "$out/clus1.txt"

# Schools drawn by type: the school is the sampling unit, in both years.
shift_of strat --design strat.design --cluster cds -f csv -o "$out/strat.csv"
shift_of strat --design strat.design --cluster cds -f text -o "$out/strat.txt"

svyshift --waves 1999,2000 --design clus1.design -p 'over_700=${api} > 700' -b stype -f csv \
	-o "$out/over-700.csv" clus1-1999.csv clus1-2000.csv
for type in svg png; do
	svyplot dumbbell --title 'Schools with an index above 700' --source 'California API, cluster sample of 15 districts' \
		-o "$out/over-700.$type" "$out/over-700.csv"
done

printf 'Sample of districts\n'
cat "$out/clus1.txt"
printf '\nSample of schools by type\n'
cat "$out/strat.txt"
printf '\nTables and figures are in %s\n' "$out"
