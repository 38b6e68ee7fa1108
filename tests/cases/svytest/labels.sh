# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
cd "$SAMPLES/rwanda" || exit
svytest ttest q12 --by sex --within district --totals -k survey.csv --labels --design study.design -f text -W 'district != "Huye"' endline.csv
svytest rank q12 --by sex -k survey.csv --labels --design study.design endline.csv
svytest chisq q28 sex -k survey.csv --labels --design study.design -f html endline.csv
svytest trend q12 --by q20 -k survey.csv --na 5 --design study.design -f json endline.csv
svytest chisq q28 sex --design study.design -f latex endline.csv
