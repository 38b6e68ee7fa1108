# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab -m age "$d/base.csv" "$d/end.csv" >a
svytab -m age "$d/both.csv" | cmp - a
