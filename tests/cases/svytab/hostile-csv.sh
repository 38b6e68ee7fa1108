# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab -b label -m a --show estimate -f csv "$d/hostile.csv"
svytab -p label --show n,estimate -f csv "$d/hostile.csv"
