# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# Printed numbers of reports by themselves: the findings that each SOURCE.md explains.
for numbers in tajikistan/printed societal-healing/printed other/claims; do
	study=${numbers%/*}
	cd "$SAMPLES/$study" || exit
	echo "$study"
	svyaudit --rules rules.csv "${numbers#*/}.csv" | grep -vE ',(unchecked|verdict),'
done
