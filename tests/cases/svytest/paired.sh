# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Pairs by a person's id: the same as the person for a cluster, and as the difference of two columns, where everybody
# answered twice; else of those who did.  Nothing else but the degrees of freedom of the difference is not svyshift's.
LC_ALL=C awk 'BEGIN { print "person,wave,y,w,village"
	for (i = 1; i <= 40; i++) {
		x = (i * 7919) % 31; z = (i * 104729) % 17; w = 1 + i % 4
		print i ",base," x "," w "," i % 9
		print i ",end," x + z - 5 "," w "," i % 9 } }' >long.csv
LC_ALL=C awk -F, -v OFS=, 'NR == 1 { print "person,y1,y2,w,village"; next }
	NR % 2 == 0 { y = $3; next } { print $1, y, $3, $4, $5 }' long.csv >wide.csv
values() {
	sed 1d | LC_ALL=C awk -F, -v first="$1" '{ out = ""; for (i = first; i <= first + 7; i++) out = out "," $i; print substr(out, 2) }'
}
svytest ttest y --id person --wave wave -w w long.csv | values 4
svytest ttest y --wave wave -c person -w w long.csv -q | values 4
svytest ttest 'y=${y2} - ${y1}' -c person -w w wide.csv | sed s/mean/difference/ | values 3
svytest ttest y --id person --wave wave -w w -c village long.csv | values 4
svytest ttest 'y=${y2} - ${y1}' -c village -w w wide.csv | sed s/mean/difference/ | values 3
svyshift -m y --id person --wave wave -w w long.csv -q | grep difference | cut -d, -f4-7
# Some are not found again, some answer once: they are left out.
LC_ALL=C awk -F, -v OFS=, 'NR % 11 == 0 { next } NR % 13 == 0 { $3 = "" } { print }' long.csv >some.csv
svytest ttest y --id person --wave wave -w w some.csv
LC_ALL=C awk -F, 'NR == FNR { if (FNR > 1 && $3 != "") seen[$1]++; next } FNR == 1 || (seen[$1] == 2 && $3 != "")' \
	some.csv some.csv >found.csv
svytest ttest y --wave wave -c person -w w found.csv -q
# Two files, in groups.
grep -E 'person|base' some.csv >first.csv
grep -E 'person|end' some.csv >second.csv
svytest ttest y --id person -w w --within 'odd=${village} mod 2' -f text first.csv second.csv
svytest ttest 'y > 10' --id person -w w --null 5 first.csv second.csv -q
