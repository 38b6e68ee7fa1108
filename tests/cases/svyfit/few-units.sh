# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# One sampling unit; as many coefficients as units; fewer units than a test needs.
printf 'unit,g,x,y\n1,a,1,2\n1,b,2,3\n1,c,4,4\n2,a,2,3\n2,b,5,1\n2,c,1,2\n3,a,4,2\n3,b,3,8\n3,c,2,6\n' >answers.csv
head -n 4 answers.csv | svyfit -c unit 'y ~ x'
echo "status $?"
head -n 4 answers.csv | svyfit -c unit --lonely-psu certainty 'y ~ x' -f text
svyfit -q -c unit 'y ~ x' answers.csv
svyfit -q -c unit 'y ~ x + g' -f text answers.csv
