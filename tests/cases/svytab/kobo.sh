# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab -p 'yes = q12 >= 3' -p name "$d/kobo.csv"
svytab -d ';' -m '${group_a/q12}' "$d/kobo.csv" | cut -d, -f1,5,13,14
