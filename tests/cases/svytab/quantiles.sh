# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# The median of 1 ... 10 is the 5th answer; hf7 as in R's quantile().
printf 'y,g,w\n' >y.csv
for i in 7 2 9 4 10 1 6 3 8 5; do
	printf '%s,%s,1\n' $i $((i % 2))
done >>y.csv
printf ',1,1\n99,0,1\n1000,1,0\n' >>y.csv
svytab -Q half=y -w w --na 99 -b g --totals y.csv
for rule in math school hf1 hf2 hf3 hf4 hf5 hf6 hf7 hf8 hf9; do
	svytab -Q y --quantiles 25,33.3,97.5 --quantile-rule $rule -w w --na 99 y.csv | sed 1d | cut -d, -f2-10,16-
done
for ci in logit beta wilson asin mean; do
	svytab -Q y -w w --na 99 --ci $ci y.csv | sed 1d | cut -d, -f2-10,16-
done
svytab -Q y -w w --na 99 --quantile-ci score --level 80 y.csv | sed 1d | cut -d, -f2-10,16-
svytab -Q y --quantiles 25,50,75 -m mean=y -w w --na 99 -b g -f text y.csv
svytab -Q y --quantiles 50,75 -w w --na 99 --show 'n,median,se' -f text y.csv
svytab -Q 'twice = 2 * ${y}' -w w --na 99 -W 'g = 0' -f json y.csv
