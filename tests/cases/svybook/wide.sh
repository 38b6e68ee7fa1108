# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A Kobo export of 1,000 columns, half of them with answers that the form does not have.
awk 'BEGIN {
	print "type,name,label\nbegin_group,group,All" >"survey.csv"
	print "list_name,name,label\nagree,1,No\nagree,2,Yes" >"choices.csv"
	for (i = 1; i <= 1000; i++) {
		print "select_one agree,q" i ",Question " i >"survey.csv"
		printf "%sgroup/q%d", (i > 1 ? ";" : ""), i
	}
	for (row = 1; row <= 40; row++)
		for (i = 1; i <= 1000; i++)
			printf "%s%d", (i > 1 ? ";" : "\n"), (i > 500 && row == 7 ? 9 : (row * i * 7919 % 1009) % 2 + 1)
	print ""
	print "end_group,," >"survey.csv"
}' >wide.csv
svybook -k survey.csv wide.csv | cut -d, -f2-8 | sort | uniq -c | sed 's/^ *//'
svybook -k survey.csv -t findings wide.csv | cut -d, -f2-6 | sort | uniq -c | sed 's/^ *//'
svybook -k survey.csv -t findings --near 99 wide.csv | grep -c near-identical || :
