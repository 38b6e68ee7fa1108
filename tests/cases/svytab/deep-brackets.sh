# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# 200 deep is fine; 201 and 20,000 are refused.
d=$CASES/../data
many() {
	i=0 text=
	while [ $i -lt 20 ]; do text=$text$1 i=$((i + 1)); done
	text=$text$text$text$text$text$text$text$text$text$text	# 200
	printf %s "$text"
}
open=$(many '(') close=$(many ')')
svytab -m "x=${open}age$close" "$d/end.csv" | cut -d, -f1-6
svytab -m "x=($open$close" "$d/end.csv"
all=
for i in 1 2 3 4 5 6 7 8 9 10; do all=$all$open$open$open$open$open$open$open$open$open$open; done
svytab -p "x=$all" "$d/end.csv"
svytab -W "$all" -m age "$d/end.csv"
