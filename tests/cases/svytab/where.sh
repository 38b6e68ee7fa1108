# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A group and --where are the same domain.
d=$CASES/../data
svytab -w wt -s region -c village --na 98 -m income -W "sex = 'female'" "$d/end.csv"
svytab -w wt -s region -c village --na 98 -m income -b sex -q "$d/end.csv" | grep female | cut -d, -f1,2,4-
