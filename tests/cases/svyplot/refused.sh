# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2154
try() {
	svyplot "$@"
	echo "$?: $*"
}
cd "$CASES" || exit
try
try pie age.csv
try bar age.csv shift.csv
try bar -o figure.jpg age.csv
try bar -o figure age.csv
try bar --script -o figure.svg age.csv
try dumbbell --script age.csv
try dumbbell --script --by wave shift.csv
try bar --script --by age shift.csv
try bar --script --only marriage,weapon shift.csv
try bar --script --statistic mean shift.csv
try bar --script --width -1 age.csv
try bar --script --width 1 age.csv
try bar --script --height 1 shift.csv
head -n 1 age.csv | try bar --script
{ cat age.csv; sed 1d age.csv; } | try bar --script
sed 's/,%,7/,years,7/' age.csv | try bar --script
awk -F, '{ OFS = ","; if (NR > 1) $3 = NR; print; if (NR > 1) { $3 = $3 + 100; print } }' age.csv | try bar --by sex --script
