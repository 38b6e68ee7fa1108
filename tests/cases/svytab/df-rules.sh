# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# n1 and s1 have rows with an answer: domain 2 - 2, stata and design 7 - 2; the normal for inf.
d=$CASES/../data
for df in domain stata design inf; do
	svytab -w wt -s region -c village --na 98 --df $df -m income -W "village = 'n1' or village = 's1'" "$d/end.csv" | sed 1d
done
