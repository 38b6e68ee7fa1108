# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2154
# Nothing in a label runs, and every label is drawn as it is.
for kind in bar dumbbell; do
	for type in svg png pdf; do
		svyplot $kind --title "\`touch pwned\` '" --source "@x {/Symbol a}" -o $kind.$type "$CASES/hostile.csv"
	done
	# The program, run from a file.
	svyplot $kind --script --title "\`touch pwned\` '" --source "@x {/Symbol a}" "$CASES/hostile.csv" >$kind.gp
	LC_ALL=C.UTF-8 gnuplot -d $kind.gp >again.svg
	cmp $kind.svg again.svg
	sed -n 's/^\t*<text>\(.*\)<\/text>$/\1/p' $kind.svg
done
svyplot dumbbell --script "$CASES/hostile.csv" | grep '^set label'
ls
