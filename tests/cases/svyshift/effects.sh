# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2016,SC2154
# Sizes of a change, each a statistic; in tables columns of their own, and rows where those are too wide.
d=$CASES/../data
show() {
	svyshift --wave wave -c village -w wt "$@" "$d/both.csv"
}
show -p 'q1 >= 4' -m age --effects risk_ratio,odds_ratio,cohen_h,cohen_d --show-se | cut -d, -f1,3-17
show -p 'q1 >= 4' --effects risk_ratio -f text
show -p 'q1 >= 4' --effects risk_ratio,odds_ratio --show estimate,p -b sex -f md
show -p 'q1 >= 4' -m age --effects cohen_h,cohen_d --show-se -f text
show -p 'q1 >= 4' --show-se -f text
show -p 'q1 >= 4' --show-se --compare sex -f text
# Each statistic is a family of p values.
show -p 'q1 >= 4' --effects cohen_h -b sex --adjust bonferroni | cut -d, -f1,3-5,12,18
# A Total level is 100 % in both waves: there is nothing to size.
show -p q2 --totals --effects odds_ratio --show-se | cut -d, -f1-6,14- | grep Total
