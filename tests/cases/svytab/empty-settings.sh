# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# An empty shell variable changes no design unseen; delimiters.
d=$CASES/../data
for option in -s -c -w --fpc -b; do
	svytab "$option" '' -m age "$d/end.csv"
	echo $?
done
svytab -s region, -m age "$d/end.csv"
printf 'a\tb\n1\t2\n3\t4\n' >tab.tsv
svytab -d tab -m b tab.tsv
svytab -d '\t' -m b tab.tsv
svytab -d ',;' -m b tab.tsv
svytab --level 0x20 -m b tab.tsv
printf 'q\n' >none.csv
svytab -p q none.csv
