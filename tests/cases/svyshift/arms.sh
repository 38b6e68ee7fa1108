# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Difference in differences: a row of both columns' contrasts; the arms in the order of --arms; others left out.
d=$CASES/../data
LC_ALL=C awk -F, -v OFS=, 'NR == 1 { print $0, "arm"; next }
	{ print $0, $4 ~ /[13]$/ ? "treatment" : $4 ~ /2$/ ? "control" : "other" }' "$d/both.csv" >trial.csv
show() {
	svyshift --wave wave -c village "$@" trial.csv | LC_ALL=C awk -F, 'NR == 1 || / - /' | cut -d, -f1-13
}
show -m age --arm arm --arms control,treatment
show -p 'q1 >= 4' --arm arm
svyshift --wave wave -m age --arm arm --arms control,treatment -b sex -f text trial.csv
# A village in two arms is noted.
svyshift --wave wave -c village -m age --arm sex trial.csv | wc -l
for wrong in '--arms a,b' '--arm arm --arms control' '--arm arm --compare sex' '--arm arm --arms control,control'; do
	# shellcheck disable=SC2086 # words are meant
	svyshift --wave wave -m age $wrong trial.csv
	echo $?
done
