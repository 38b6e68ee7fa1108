# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
ln -s nowhere link
for to in no/such/folder/x . link; do
	svytab -m age -o "$to" "$d/end.csv"
	echo $?
done
