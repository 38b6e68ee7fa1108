# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Age alone tells all answers.
printf 'age,sex,said\n20,m,0\n25,f,0\n30,m,0\n41,m,1\n50,f,1\n60,m,1\n' >answers.csv
svyfit --family logistic 'said ~ age + sex' answers.csv
echo "status $?"
# With one row on the other side it does not.
printf '19,f,1\n' >>answers.csv
svyfit -q --family logistic 'said ~ age + sex' --effects coefficient answers.csv | cut -d, -f2-6,17
