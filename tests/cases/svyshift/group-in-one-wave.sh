# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
printf 'g,y\nx,1\nx,0\nx,1\n' >a.csv
printf 'g,y\nx,1\nx,0\nz,1\nz,0\n' >b.csv
svyshift -b g -p 'one = y = 1' a.csv b.csv
