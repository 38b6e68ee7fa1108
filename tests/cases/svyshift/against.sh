# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# Three waves of the same four villages.
LC_ALL=C awk 'BEGIN { print "village,wave,x"
	for (w = 1; w <= 3; w++) for (i = 1; i <= 12; i++)
		print "v" i % 4 "," substr("base mid  end  ", 5 * w - 4, 5) "," (i * i * (w + 1) + 3 * w) % 11 }' |
	sed 's/  *,/,/' >three.csv
for against in first previous mid; do
	svyshift -c village --wave wave --waves base,mid,end --against $against -m x three.csv |
		grep difference
done
svyshift -c village --wave wave --waves base,mid,end -m x three.csv | grep -c difference
svyshift -c village --wave wave --against later -m x three.csv
