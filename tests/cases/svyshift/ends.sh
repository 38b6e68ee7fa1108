# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
printf 'y\n1\n1\n' >a.csv
svyshift --waves a,b -p 'one = y = 1' a.csv a.csv
