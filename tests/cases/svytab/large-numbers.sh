# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A large mean does not swamp the spread: deff is 1 in a simple sample; long numbers stay apart as groups.
printf 'id,y\n12345678901,1000000001\n12345678902,1000000002\n12345678903,1000000004\n' >a.csv
svytab -m y a.csv
svytab -n -b 'g=${id} + 0' a.csv
svytab -n -b 'g=0 - (${y} - ${y})' a.csv
printf 'y\n1e308\n1e308\n' >b.csv
svytab -t y b.csv
