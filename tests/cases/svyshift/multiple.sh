# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2154
# Each choice in both waves.  In the sample study, whose villages are the units, and as rows drawn simply.
cd "$SAMPLES/rwanda" || exit
svyshift --design study.design -M q29 -k survey.csv --labels -f text baseline.csv endline.csv
svyshift -M q29 --multiple-of answers -k survey.csv --difference-ci newcombe baseline.csv endline.csv | grep none
svyshift -M q29 -k survey.csv --difference-ci newcombe baseline.csv endline.csv | grep none
