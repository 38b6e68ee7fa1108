# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A condition makes it logistic; --family says otherwise; 0 and 1 want --family.
cd "$SAMPLES/api" || exit
svyfit --design strat.design 'high = ${api00} > 700 ~ ell + awards' -f text apistrat.csv
svyfit -q --design strat.design 'high = ${api00} > 700 ~ ell' --family linear -f text apistrat.csv
svyfit -q --design strat.design 'high ~ ell' --family logistic --effects coefficient -f text apistrat.csv ||
	echo "status $?"
sed '1s/$/,high/; 2,$s/$/,0/; 30,90s/0$/1/' apistrat.csv |
	svyfit -q --design strat.design 'high ~ ell' --family logistic --effects coefficient
