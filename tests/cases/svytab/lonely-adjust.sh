# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# The mean as R survey 4.1; the total about the mean of all 7 units, 8: 70 + 5^2 + 9^2 = 13.266...^2,
# as survey 4.5 has it.
d=$CASES/../data
svytab -s stratum -c unit --lonely-psu adjust -m y -t sum=y "$d/lonely.csv"
