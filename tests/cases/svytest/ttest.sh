# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# One sample, two, of a condition, against a number, in groups, of waves.
d=$CASES/../data
svytest ttest age -c village "$d/end.csv"
svytest ttest age --null 40 -c village "$d/end.csv"
svytest ttest 'agrees=${q1} >= 4' --null 50 -c village -f text "$d/end.csv"
svytest ttest age --by sex --null -2.5 -c village "$d/end.csv"
svytest ttest age --by sex --within region --totals -c village -f text "$d/end.csv"
svytest ttest age --wave wave -c village "$d/both.csv"
svytest ttest age --waves before,after -c village "$d/base.csv" "$d/end.csv"
for df in domain design stata inf; do
	svytest ttest age --by sex -W 'region = "south"' -c village --df $df --level 90 "$d/end.csv" | cut -d, -f4,6-12
done
