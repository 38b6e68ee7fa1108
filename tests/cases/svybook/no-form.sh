# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# What the data say by themselves.
d=$CASES/../data
svybook "$d/visit.csv"
svybook -f text -t findings "$d/visit.csv"
printf 'id,a,b,c,d\n1,1,2.5,2026-01-31,x\n2,3,,2026-02-01,\n3,2,1,2026-01-01,x\n' | svybook
printf 'id\n' | svybook -f text
