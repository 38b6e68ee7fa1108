# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A group in one sampling unit makes F large for nothing: it is said.
cd "$SAMPLES/rwanda" || exit
svytest rank q12 --by social_group --design study.design endline.csv
printf 'g,y\na,1\na,2\nb,2\nb,4\nc,3\n' | svytest rank y --by g
