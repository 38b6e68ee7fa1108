# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A column is found by its whole name, whatever that looks like.
printf 'a/sex,survey-round,q 1,div\nf,1,4,1\nm,2,5,2\nf,1,3,2\nm,2,2,1\n' >a.csv
svytab -b a/sex -m div a.csv
svytab -b survey-round -m 'q 1' a.csv
svytab -b sex -m '${q 1}' a.csv
svyshift --wave survey-round -m div a.csv
