# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# p values of four differences: as they are, and adjusted (R's p.adjust gives the same).
d=$CASES/../data
for how in '' '--adjust holm' '--adjust bh' '--adjust bonferroni'; do
	# shellcheck disable=SC2086 # two words or none
	svyshift $how -m age -m income -b sex "$d/base.csv" "$d/end.csv" |
		LC_ALL=C awk -F, '/difference/ { printf "%s %.6f ", $3, $12 } END { print "" }'
done
