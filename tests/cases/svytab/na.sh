# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# The first four are the same.
d=$CASES/../data
for na in 98 98.0 ' 98' 97,98 98,yes; do
	svytab --na "$na" -p q1 -p q2 "$d/end.csv" | cut -d, -f1,2,5,13,14 | cksum
done
svytab -p q1 "$d/end.csv" | cut -d, -f1,2,5,13,14
