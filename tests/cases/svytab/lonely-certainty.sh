# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# As R survey.
d=$CASES/../data
svytab -s stratum -c unit --lonely-psu certainty -m y -t sum=y "$d/lonely.csv"
