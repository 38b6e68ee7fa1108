# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svyshift -w wt -s region -m income "$d/base.csv" "$d/end.csv" >a
svyshift -w wt -s region --independent -m income "$d/base.csv" "$d/end.csv" | cmp - a
