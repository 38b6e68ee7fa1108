# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# 24 rows in 12 units: too few; 400 rows of one answer; 60 in 6 units.
seq 24 | awk 'BEGIN { print "c,q" } { print $1 % 12 "," $1 % 5 % 2 }' >small.csv
seq 400 | awk 'BEGIN { print "c,q" } { print $1 % 40 ",0" }' >none.csv
seq 60 | awk 'BEGIN { print "c,q" } { print $1 % 6 "," $1 % 7 % 2 }' >units.csv
for file in small none units; do
	svytab -c c -p 'yes = q = 1' -m q --standards nchs --show n,percent,ci,flag $file.csv
	svytab -c c -p 'yes = q = 1' --df design --standards nchs $file.csv | sed 1d
done
# The share of everybody is 100 % by definition; no row is nobody's share.
svytab -p q --totals --standards nchs units.csv | sed 1d
svytab -p 'yes = q = 1' -W 'q = 9' --standards nchs units.csv | sed 1d
# What the flag says already stays.
svytab -c c -p 'yes = q = 1' -W 'c = 1' --standards nchs none.csv | sed 1d
# Changes have no verdict.
svyshift -c c -p 'yes = q = 1' --independent --standards nchs small.csv units.csv | sed 1d
svytab -p q --standards x none.csv
