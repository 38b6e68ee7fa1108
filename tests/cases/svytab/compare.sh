# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Groups against one of them: the first, a named one, within another group, of each answer.
d=$CASES/../data
show() {
	svytab -c village "$@" "$d/end.csv" | LC_ALL=C awk -F, 'NR == 1 || / - /' | cut -d, -f1-13
}
show -p 'q1 >= 4' --compare sex
show -m age -b sex,region --totals --compare region=south
show -p q2 --compare sex=male
svytab -c village -p 'q1 >= 4' --compare sex -f text "$d/end.csv"
