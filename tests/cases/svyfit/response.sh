# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# What cannot be explained.
printf 'q,z,x,same\nyes,2,1,1\nno,0,2,1\nyes,1,3,1\nno,1,5,1\n' >answers.csv
svyfit 'q ~ x' answers.csv
svyfit 'z ~ x' --family logistic answers.csv
svyfit 'same ~ x' --family logistic answers.csv
svyfit '(x < 0) ~ z' answers.csv
svyfit 'r ~ x' answers.csv
svyfit '"q" ~ x' answers.csv
svyfit -q 'same ~ x' answers.csv | cut -d, -f2,3,5,6,10,17
