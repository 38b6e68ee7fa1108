# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Rows of weight 0 are in no n: mean 2 of 2 rows.
printf 'w,a\n0,1\n0,2\n1,4\n2,1\n' >w.csv
svytab -w w -m a -n w.csv
