# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# What is said on standard error: too few answers, scores from some of them, codes that may not be those meant.
awk 'BEGIN { print "a,b,c"; for (i = 0; i < 40; i++) print 1 + i % 3 "," (i % 8 ? 2 : "") "," (i % 20 ? 3 : "") }' >answers.csv
svyscore --define 's=a-c; min=0; max=3; at_least=2' answers.csv | tail -n 1
svyscore -q --define 's=a-c; min=0; max=3; at_least=2' answers.csv | tail -n 1
svyscore --define 's=a-c; min=1; max=4; reverse=a b' answers.csv | tail -n 1
