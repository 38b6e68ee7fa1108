# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A run that fails leaves the old file, and nothing beside it.
d=$CASES/../data
echo old >out.csv
svytab -m village -o out.csv "$d/end.csv"
cat out.csv
svytab -m age -o out.csv "$d/end.csv"
svytab -m age "$d/end.csv" | cmp - out.csv
ls
