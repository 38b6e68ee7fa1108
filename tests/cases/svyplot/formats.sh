# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2154
for type in svg png pdf; do
	svyplot dumbbell -o fig.$type "$CASES/shift.csv"
	svyplot bar --terminal $type "$CASES/shift.csv" >bar.$type
done
svyplot bar --terminal png -o with-another-name "$CASES/age.csv"
svyplot bar -o fig.SVG "$CASES/age.csv"
for file in *; do
	printf '%s:' "$file"
	od -An -c -N 4 "$file"
done
# The same figure each time, and what the program draws alone.
svyplot dumbbell "$CASES/shift.csv" | cmp - fig.svg
svyplot dumbbell --script "$CASES/shift.csv" >fig.gp
LC_ALL=C.UTF-8 gnuplot fig.gp | cmp - fig.svg
