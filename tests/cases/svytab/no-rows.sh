# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab -m age -p 'h = q1 > 2' -t sum=age -r income/members -n -W 'age > 100' "$d/end.csv"
printf 'a\n' >header.csv
svytab -m a header.csv | sed 1d
