# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab -m village "$d/end.csv"
svytab -p 'h = village > 3' "$d/end.csv"
svytab -m 'x = age + village' "$d/end.csv"
svytab -W sex -m age "$d/end.csv"
