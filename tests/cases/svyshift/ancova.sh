# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Groups at the end, given where each person began; people in one wave only cannot count.
LC_ALL=C awk 'BEGIN {
	print "id,village,arm,wave,y"
	for (i = 1; i <= 36; i++) {
		at = i ",v" i % 9 "," (i % 9 % 2 ? "treatment" : "control")
		y = 10 + i * i % 13
		print at ",base," y
		if (i % 8)
			print at ",end," int(y * 0.6) + i * 7 % 5 + 2 * (i % 9 % 2)
	}
	print "99,v3,treatment,end,12"
}' >panel.csv
svyshift --wave wave --id id -c village --arm arm --ancova -m y -p 'y > 12' panel.csv |
	LC_ALL=C awk -F, 'NR == 1 || /adjusted/' | cut -d, -f1-18
# One row in the text table, too; not of distributions.
svyshift --wave wave --id id --arm arm --ancova -m y -q -f text panel.csv
svyshift --wave wave --id id --arm arm --ancova -p village -q panel.csv | grep -c adjusted
for wrong in '--arm arm' '--id id'; do
	# shellcheck disable=SC2086 # words are meant
	svyshift --wave wave --ancova -m y $wrong panel.csv
	echo $?
done
# Nobody was asked twice.
LC_ALL=C awk -F, -v OFS=, '$4 == "end" { $1 += 1000 } { print }' panel.csv |
	svyshift --wave wave --id id --arm arm --ancova -m y | grep adjusted
