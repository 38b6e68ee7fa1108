# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2154
# Several statistics, none chosen: the first, with a note that there are others.
sed 's/^weapons\(.*\),percent,%/weapons\1,mean,points/' "$CASES/shift.csv" >mixed.csv
svyplot bar --script mixed.csv | grep "'Per cent'"
svyplot bar --script -q mixed.csv | grep "'Per cent'"
svyplot bar --script --statistic mean mixed.csv | grep "'Mean"
