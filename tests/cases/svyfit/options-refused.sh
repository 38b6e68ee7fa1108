# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
printf 'y,a\n1,2\n2,3\n3,9\n' >answers.csv
svyfit 'y ~ a' --effects coefficient,odds answers.csv
svyfit 'y ~ a' --effects odds_ratio answers.csv
svyfit 'y ~ a' --effects '' answers.csv
svyfit 'y ~ a' --family poisson answers.csv
svyfit 'y ~ a' --level 100 answers.csv
svyfit 'y ~ a' --by a answers.csv
