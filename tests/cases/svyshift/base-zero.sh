# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
printf 'y\n0\n0\n0\n' >a.csv
printf 'y\n1\n0\n1\n' >b.csv
svyshift -p 'one = y = 1' -m y a.csv b.csv
