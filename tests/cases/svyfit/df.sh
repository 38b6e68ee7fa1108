# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# By the rules: R's take the coefficients off, Stata's does not and adjusts the test.
cd "$SAMPLES/api" || exit
for rule in domain design stata inf; do
	svyfit -q --design clus1.design 'api00 ~ ell + stype' --df $rule -W '${awards} = "Yes"' apiclus1.csv |
		cut -d, -f2,3,5,8,10-12,16
done
