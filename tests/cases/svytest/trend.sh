# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Scores are numbers where all groups are numbers, else places in the order of the form, of band() or of code point.
d=$CASES/../data/end.csv
svytest trend age --by q1 -c village "$d"
svytest trend q1 --by 'age=band(${age}, 30, 50)' -c village "$d"
svytest trend 'agrees=${q1} >= 4' --by region --within sex --totals -c village -f text "$d"
# A shift of the scores changes nothing, and a multiple of them the slope alone.
svytest trend age --by 'q1=${q1} + 1000000' -c village "$d" | cut -d, -f3,5-8,10
svytest trend age --by 'q1=${q1} * 4' -c village "$d" | cut -d, -f3,5-8,10
# Two groups: the difference.
svytest trend age --by 'woman=if(sex = "female", 1, 0)' -c village "$d" | cut -d, -f5-11
svytest ttest age --by 'woman=if(sex = "female", 1, 0)' -c village "$d" | cut -d, -f6-12
