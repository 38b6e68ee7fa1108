# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Rows without everything are left out and counted; those outside --where are in neither count.
printf 'sex,age,y\nm,20,1\nf,30,2\n,40,3\nm,98,4\nf,,5\nm,33,6\nf,41,\nf,52,7\nm,61,9\nm,98,1\n' >answers.csv
svyfit -q 'y ~ sex + age' answers.csv | cut -d, -f2,3,5,6,13,14
svyfit -q 'y ~ sex + age' --na 98 answers.csv | cut -d, -f2,3,5,6,13,14
svyfit -q 'y ~ age' --na 98 -W '${sex} = "m"' answers.csv | cut -d, -f2,3,5,6,13,14
svyfit 'y ~ age' -W '${sex} = "x"' answers.csv
svyfit 'y ~ age' --na 1,2,3,4,5,6,7,9 answers.csv
