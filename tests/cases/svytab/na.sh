# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab --na 98 -p q1 -p q2 "$d/end.csv" >a
for na in 98.0 ' 98' 97,98; do
	svytab --na "$na" -p q1 -p q2 "$d/end.csv" | cmp - a
done
cut -d, -f1,2,5,13,14 a
svytab --na 98,yes -p q1 -p q2 "$d/end.csv" | grep q2 | cut -d, -f1,2,5,13,14
svytab -p q1 "$d/end.csv" | cut -d, -f1,2,5,13,14
