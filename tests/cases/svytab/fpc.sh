# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# SE 36.50457117 with, 42.02596145 without, as R.
d=$CASES/../data
svytab -w wt -s region -c village --fpc size -m income "$d/end.csv"
svytab -w wt -s region -c village -m income "$d/end.csv" | sed 1d
