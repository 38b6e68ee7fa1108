# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2016,SC2154
# Sizes of effects among the estimates are not drawn unless asked for; the error of independent sides never is.
cd "$SAMPLES/rwanda" || exit
made() {
	svyshift --design study.design -p 'marriage = ${q12} >= 4' "$@" baseline.csv endline.csv
}
made >"$OLDPWD/plain.csv"
made --effects odds_ratio,cohen_h --show-se --relative log >"$OLDPWD/more.csv"
cd "$OLDPWD" || exit
svyplot dumbbell --script plain.csv >plain.gp
svyplot dumbbell --script more.csv >more.gp
cmp plain.gp more.gp && echo same
svyplot bar --script --statistic odds_ratio more.csv | grep label
grep se_independent more.csv >only.csv
(head -n 1 more.csv; cat only.csv) >few.csv
svyplot bar --script few.csv
