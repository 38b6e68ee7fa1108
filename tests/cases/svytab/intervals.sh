# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# logit, beta, asin and mean as svyciprop() with df = degf(subset); wilson by its formula.
d=$CASES/../data
for ci in logit beta wilson asin mean; do
	svytab -w wt -s region -c village --na 98 --ci $ci -p 'high = q1 >= 4' "$d/end.csv" | sed 1d
done
