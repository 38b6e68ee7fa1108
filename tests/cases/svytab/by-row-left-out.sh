# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# One row has no sex.
d=$CASES/../data
svytab -w wt -s region -c village --na 98 -m age -b sex "$d/end.csv" | cut -d, -f1-6,14
