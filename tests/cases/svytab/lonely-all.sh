# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# No degrees of freedom: no interval under any rule.
d=$CASES/../data
for rule in certainty adjust average; do
	svytab -s unit -c unit --lonely-psu $rule -m y "$d/lonely.csv" | sed 1d
done
