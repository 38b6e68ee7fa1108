# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2016,SC2154
# 56 of 70 against 48 of 80 is .0524 to .3339 (Newcombe, Statist. Med. 17 (1998), table II); with t a little wider.
awk 'BEGIN {
	print "g,y,w,c"
	for (i = 0; i < 150; i++)
		print (i < 70 ? "b" : "a") "," ((i < 70 ? i < 56 : i < 118) ? 1 : 0) "," 1 + i % 3 "," i % 5
}' >two.csv
show() {
	svytab -p 'a = ${y} = 1' --compare g "$@" two.csv | grep -e ' - ' | cut -d, -f3-9,11,12,17,18
}
show --difference-ci newcombe --df inf
show --difference-ci newcombe
show --difference-ci t
show --difference-ci newcombe -w w
show --difference-ci newcombe -s w
# Not for clusters, nor where groups share a denominator: t, which says so.
show --difference-ci newcombe -c c
svytab -p g --percent-of total --compare g --difference-ci newcombe -w w two.csv | grep -e ' - ' |
	cut -d, -f3-9,11,12,17,18
svytab -m y --compare g --difference-ci newcombe two.csv | grep -e ' - ' | cut -d, -f3-9,11,12,17,18
