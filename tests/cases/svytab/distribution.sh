# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Checked against R survey: svydesign(id = ~village, strata = ~region, weights = ~wt).
d=$CASES/../data
svytab -w wt -s region -c village --na 98 -q -p q1 -b sex --totals "$d/end.csv"
