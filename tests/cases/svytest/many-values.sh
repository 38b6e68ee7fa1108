# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# More different numbers than there are categories, and more people.
LC_ALL=C awk 'BEGIN { print "id,y,g,wave"
	for (i = 0; i < 7000; i++)
		for (w = 0; w < 2; w++)
			print "p" i "," (i * 7919 % 7001) / 8 + w * (i % 3 - .9) "," i % 3 "," w }' >many.csv
svytest rank y --by g many.csv
svytest ttest y --id id --wave wave many.csv
svytest rank id --by g many.csv
echo $?
