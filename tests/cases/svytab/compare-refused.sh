# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
try() {
	svytab -m age "$@" "$d/end.csv"
	echo $?
}
try --compare sex=other
try --compare nobody
try --compare =male
try --compare sex=
try --compare sex -W 'sex = "male"'
