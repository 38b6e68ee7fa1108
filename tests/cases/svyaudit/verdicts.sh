# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# By itself, with its neighbours, by rounding rules; every format.
for format in csv text tap junit github; do
	svyaudit -f "$format" "$CASES/claims.csv"
	echo "status $?"
done
printf 'claim,statistic,published,n\neven,percent,62.5%%,8\ntie,percent,12%%,8\ncut,percent,98.4%%,265\nup,percent,96.5%%,139\nnone,percent,99.9%%,139\n' >rules.csv
for rounding in any cut half; do
	svyaudit --rounding "$rounding" rules.csv
done
