# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2154
d=$CASES/../data
try() {
	svytab -m age "$@" "$d/end.csv"
	echo $?
}
try --effects cohen_d
try --show-se
try --relative log -b sex
try --difference-ci newcombe
try --adjust holm
try --compare sex --effects risk_ratio
try --compare sex --effects cohen_d,
try --compare sex --effects hedges_g
try --compare sex --effects ''
try --compare sex --relative ratio
svytab -p 'age > 40' --compare sex --effects cohen_d "$d/end.csv"
echo $?
