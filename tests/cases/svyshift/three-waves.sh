# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Each later wave against the first; numbers in their order.
printf 'w,y\n9,1\n9,2\n10,2\n10,4\n11,1\n11,5\n' >x.csv
svyshift --wave w -m y x.csv | cut -d, -f3,4,6-9
svyshift --wave w --waves 9,11 -m y x.csv | cut -d, -f3,4,6-9
