# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Codes of a form's choices that are numbers: taken as such, and said.
cd "$SAMPLES/rwanda" || exit
svyfit -k survey.csv --effects coefficient 'age ~ q12' endline.csv | cut -d, -f2,3
svyfit -k survey.csv --effects coefficient 'age ~ factor(q12)' endline.csv | cut -d, -f2,3
