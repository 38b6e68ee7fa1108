# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
printf "v\n10\n9\nb\nB\n-1\n\né\n1e1\n" >v.csv
svytab --missing category -p v v.csv | cut -d, -f2
