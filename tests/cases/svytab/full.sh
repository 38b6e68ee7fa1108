# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
[ -w /dev/full ] || { echo 2; echo 2; echo 'svytab: standard output: No space left on device' >&2; echo 'svytab: /dev/full: No space left on device' >&2; exit; }
svytab -m age "$d/end.csv" >/dev/full
echo $?
svytab -m age -o /dev/full "$d/end.csv"
echo $?
