# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2016,SC2154
# Three intervals of a relative change; --relative puts it into tables.
d=$CASES/../data
for how in delta log fieller; do
	svyshift --wave wave -c village -w wt -p 'q1 >= 4' -m age --relative $how "$d/both.csv" | grep relative
	svyshift --wave wave -c village -w wt -p 'q1 >= 4' --relative $how -f text "$d/both.csv"
done
# Of groups too, where it is asked for.
svyshift --wave wave -c village -w wt -p 'q1 >= 4' --relative log --compare sex "$d/both.csv" | grep -e ' - ' | cut -d, -f1-10,12,18,19
