# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
for w in -1 '' x 1,5 nan inf 0x1; do
	printf 'a;w\n1;1\n2;%s\n' "$w" >w.csv
	svytab -w w -m a w.csv
done
