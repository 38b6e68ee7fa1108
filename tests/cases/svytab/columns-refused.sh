# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab -p qq1 "$d/end.csv"
svytab -m age -b ssex "$d/end.csv"
svytab -m age -w weight "$d/end.csv"
svytab -m zzzzzz "$d/end.csv"
printf 'g/q1,h/q1,x,x\n1,2,3,4\n2,3,4,5\n' >twice.csv
svytab -p q1 twice.csv
svytab -m x twice.csv
svytab -m '${g/q1}' twice.csv | cut -d, -f1-6
