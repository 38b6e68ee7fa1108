# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Texts that begin as numbers do, or are too large for one, come by code point.
printf 'age\nto 19\n60+\n20-39\n1e999\n9\n10\n' |
	svytab -p age
