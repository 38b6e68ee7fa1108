# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Men before women and yes before no, as the form has them.
d=$CASES/../data
svytab -q -k "$d/survey.csv" -p q2 -b sex "$d/end.csv" | cut -d, -f1-6
svytab -q -k "$d/survey.csv" --labels -p q2 -b sex -f text "$d/end.csv"
