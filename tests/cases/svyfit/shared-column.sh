# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Age cannot move without its square.
cd "$SAMPLES/rwanda" || exit
svyfit -q --design study.design '(${q12} >= 4) ~ sex + age + I(${age} * ${age})' --effects marginal_effect endline.csv |
	cut -d, -f2,3,5,6,17
