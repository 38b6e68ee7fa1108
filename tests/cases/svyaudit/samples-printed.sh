# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# Reports of which there are only printed numbers: the findings that their SOURCE.md explains.
for study in tajikistan shp other; do
	cd "$SAMPLES/$study" || exit
	echo "$study"
	svyaudit --rules rules.csv claims.csv | grep -vE ',(unchecked|verdict),'
done
