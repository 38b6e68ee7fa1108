# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Checked against R survey: svydesign(id = ~village, strata = ~region, weights = ~wt).
d=$CASES/../data
svytab -w wt -s region -c village --na 98 -p 'high = q1 >= 4' -m income -t sum=income -r income/members -n "$d/end.csv"
