# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2016,SC2154
# What goes with one unit of a number, where it shows in no decimal of a percentage.
awk 'BEGIN {
	print "y,x"
	for (i = 0; i < 200; i++)
		print (i * 7919 % 200 < i ? 1 : 0) "," i * 10
}' >x.csv
svyfit -f text '(${y} = 1) ~ x' x.csv
