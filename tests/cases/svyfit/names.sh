# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Names of terms: conditions, bands, arithmetic, codes, products; a column with a blank in its name.
cd "$SAMPLES/rwanda" || exit
svyfit --design study.design 'trusts = ${q10} >= 4 ~ (old = ${age} >= 60) + sex * I(${q11} div 7) + factor(q17_1)' \
	--effects coefficient,F endline.csv | cut -d, -f1-3,5
svyfit --design study.design '(${q10} >= 4) ~ (age = band(${age}, 31, 51)) + (${q19} = "yes")' --effects marginal_effect \
	endline.csv | cut -d, -f1-3,5
svyfit --design study.design -k survey.csv --labels 'q10 ~ sex' --effects coefficient endline.csv | cut -d, -f1-3,5
printf 'my y,a b\n1,x\n2,z\n4,x\n' | svyfit '${my y} ~ ${a b}' | cut -d, -f1-3,5
