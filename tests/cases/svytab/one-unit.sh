# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
printf 'c,q\n1,1\n1,2\n1,4\n' >one.csv
svytab -c c -m q one.csv
svytab -c c --lonely-psu certainty -m q -p 'h = q > 1' one.csv
svytab -m q -p 'h = q > 1' -W 'q = 1' one.csv
