# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
cd "$SAMPLES/rwanda" || exit
svybook -k survey.csv --lang rw --straight q10,q12-q15 -f text baseline.csv endline.csv
svybook -k survey.csv --strict -t findings baseline.csv endline.csv
