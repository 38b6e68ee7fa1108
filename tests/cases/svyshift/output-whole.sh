# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
echo old >out.csv
svyshift -m village -o out.csv "$d/base.csv" "$d/end.csv"
cat out.csv; ls
