# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svyshift -m age --waves before,after "$d/base.csv" "$d/end.csv" | cut -d, -f3,4,6
svyshift -m age --wave wave --waves end,base "$d/both.csv" | cut -d, -f3,4,6
