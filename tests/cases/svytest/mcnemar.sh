# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Fagerland, Lydersen and Laake (BMC Med. Res. Methodol. 13 (2013) 91), airway hyper-responsiveness of 21 children
# before and after: exact p 0.070, mid-p 0.039.  Their other table, 59 6 16 80: 0.052 and 0.035.
pairs() {
	LC_ALL=C awk -v n="$*" 'BEGIN { split(n, c, " "); print "id,wave,q"
		for (k = 1; k <= 4; k++)
			for (i = 0; i < c[k]; i++) {
				id++
				print id ",0," (k <= 2)
				print id ",1," k % 2 } }'
}
pairs 1 1 7 12 >children.csv
svytest mcnemar 'ahr=${q} = 1' --id id --wave wave children.csv
svytest mcnemar q --id id --wave wave -f text children.csv
pairs 59 6 16 80 | svytest mcnemar q --id id --wave wave -q | grep mcnemar
# Nobody changed; all one way; nobody answered twice; another level.
pairs 5 0 0 3 | svytest mcnemar q --id id --wave wave -q
pairs 5 0 4 3 | svytest mcnemar q --id id --wave wave -q --level 90
{ echo id,wave,q; echo 1,0,1; echo 2,1,1; } | svytest mcnemar q --id id --wave wave
