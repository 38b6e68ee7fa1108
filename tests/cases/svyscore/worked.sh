# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Every instrument against scores worked by hand.
: >seen
grep -v '^#' "$CASES/worked.txt" | while IFS='|' read -r name answers score class; do
	echo "$name" >>seen
	printf '%s\n' "$answers" | awk '{
		for (i = 1; i <= NF; i++) {
			many = split($i, part, "*")
			for (j = 0; j < (many > 1 ? part[1] : 1); j++) {
				value = many > 1 ? part[2] : part[1]
				head = head (n ? "," : "") "i" ++n
				row = row (n > 1 ? "," : "") (value == "-" ? "" : value)
			}
		}
		print head
		print row
	}' >in.csv
	got=$(svyscore -q --instrument "$name=$(sed -n '1{s/,.*//;p;}' in.csv)-$(sed -n '1{s/.*,//;p;}' in.csv)" in.csv |
		sed -n 2p | cut -d, -f"$(sed -n '1{s/[^,]//g;p;}' in.csv | wc -c | awk '{ print $1 + 1 }')-")
	case $got in
	*,*) want=$score,$class ;;
	*) want=$score ;;
	esac
	[ "$got" = "$want" ] || echo "$name $answers: $got, by hand $want"
done
echo "$(grep -vc '^#' "$CASES/worked.txt") worked"
echo 'instruments without one:'
svyscore --list | grep -v '^ ' | grep . | sed 's/:.*//' | while read -r name; do
	grep -qx "$name" seen || echo "$name"
done
