# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# --id pairs people as clusters of their own would; within villages the villages stay the units.
d=$CASES/../data
LC_ALL=C awk -F, -v OFS=, 'NR == 1 { print; next }
	{ $1 = "p" (($1 - 1) % 28) + ($2 == "end" && NR % 7 == 0 ? 100 : 0); print }' "$d/both.csv" >panel.csv
svyshift --wave wave --id id -m age -p 'q1 >= 4' panel.csv >by-id.csv
svyshift --wave wave -c id -m age -p 'q1 >= 4' panel.csv 2>/dev/null | cmp - by-id.csv
grep difference by-id.csv
svyshift --wave wave --id id -c village -m age panel.csv 2>/dev/null >by-village.csv
svyshift --wave wave -c village -m age panel.csv | cmp - by-village.csv
sed 3p panel.csv >twice.csv
svyshift --wave wave --id id -m age twice.csv
echo $?
sed '4s/^p[0-9]*//' panel.csv >nobody.csv
svyshift --wave wave --id id -m age nobody.csv
echo $?
svyshift --wave wave --id id --independent -m age panel.csv
echo $?
