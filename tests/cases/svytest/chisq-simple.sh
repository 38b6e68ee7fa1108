# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Without a design the covariances are those of a multinomial sample, but for n/(n - 1): so are the test and its mean
# design effect.  Agresti's table of gender and party, of which R's chisq.test says X-squared = 30.0701490957547.
LC_ALL=C awk 'BEGIN { print "gender,party"
	split("762 327 468 484 239 477", n)
	for (c = 1; c <= 6; c++)
		for (k = 0; k < n[c]; k++)
			print (c > 3 ? "M" : "F") "," (c - 1) % 3 }' >party.csv
svytest chisq gender party --statistic Chisq --df inf party.csv | LC_ALL=C awk -F, -v OFS=, 'NR == 2 {
	printf "%.8g %.8g %.8g %s\n", $5 * $15, 30.0701490957547, $15, 2757 / 2756 }'
# Copies of all rows, as clusters of the copies: the test does not believe in them.
svytest chisq gender party party.csv | cut -d, -f5,10-14
LC_ALL=C awk -F, -v OFS=, 'NR == 1 { print $0, "row"; next } { print $0, NR; print $0, NR }' party.csv >twice.csv
svytest chisq gender party -c row twice.csv | cut -d, -f5,10-13
svytest chisq gender party twice.csv | cut -d, -f5,10-13
