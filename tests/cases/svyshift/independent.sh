# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# The estimates are the same, the errors of the change are not.
d=$CASES/../data
svyshift -w wt -s region -c village --na 98 -m income "$d/base.csv" "$d/end.csv" | cut -d, -f3-9,12
svyshift -w wt -s region -c village --na 98 --independent -m income "$d/base.csv" "$d/end.csv" | sed 1d | cut -d, -f3-9,12
