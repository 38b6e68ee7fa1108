# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
{ sleep 1; svytab -m age "$d/end.csv"; } | :
