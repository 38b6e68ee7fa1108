# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# The same bytes whatever the order of the rows, and however they are cut into files.
cd "$SAMPLES/api" || exit
fit() {
	svyfit -q --design strat.design 'high = ${api00} > 700 ~ ell * awards + stype' "$@"
}
fit apistrat.csv >"$OLDPWD/as-it-is"
cd "$OLDPWD" || exit
{
	head -n 1 "$SAMPLES/api/apistrat.csv"
	sed 1d "$SAMPLES/api/apistrat.csv" | sort -t, -k5
} >sorted.csv
head -n 100 sorted.csv >first.csv
{
	head -n 1 sorted.csv
	sed 1,100d sorted.csv
} >second.csv
cp "$SAMPLES/api/strat.design" .
fit sorted.csv | cmp - as-it-is
fit second.csv first.csv | cmp - as-it-is
wc -l <as-it-is
