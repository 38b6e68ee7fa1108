# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A Kobo export of 1,000 columns: 40 groups of a select_multiple with 20 choices and four numbers.
awk 'BEGIN {
	printf "\"_id\""
	for (g = 1; g <= 40; g++) {
		printf ";\"g%d/m%d\"", g, g
		for (c = 1; c <= 20; c++)
			printf ";\"g%d/m%d/c%d\"", g, g, c
		for (n = 1; n <= 4; n++)
			printf ";\"g%d/n%d_%d\"", g, g, n
	}
	print "\r"
	for (row = 1; row <= 50; row++) {
		printf "\"%d\"", row
		for (g = 1; g <= 40; g++) {
			list = ""
			for (c = 1; c <= 20; c++)
				if ((row * g * c) % 7 == 1)
					list = list (list ? " " : "") "c" c
			printf ";\"%s\"", list
			for (c = 1; c <= 20; c++)
				printf ";\"%s\"", list == "" ? "" : (row * g * c) % 7 == 1
			for (n = 1; n <= 4; n++)
				printf ";\"%d\"", row * n % 10
		}
		print "\r"
	}
}' >kobo.csv
head -n 1 kobo.csv | tr ';' '\n' | wc -l | tr -d ' '
split=$(awk 'BEGIN { for (g = 1; g <= 40; g++) printf " --split m%d", g }')
# shellcheck disable=SC2086 # words are meant
svyrecode $split --strip-groups -x 'all = n1_1 + n40_4' -o out.csv kobo.csv
head -n 1 out.csv | tr ';' '\n' | wc -l | tr -d ' '
# What the split says is what the export's own columns say.
sed '1s/\r$//; s/\r$//; s/"//g' kobo.csv | awk -F ';' 'NR > 1 { for (i = 3; i <= 22; i++) s += $i } END { print s }'
svyrecode --keep 'm1_c*' out.csv | awk -F ';' 'NR > 1 { for (i = 1; i <= NF; i++) s += $i } END { print s, NF }'
svyrecode --keep '_id,m40,m40_c1,m40_c20,all' out.csv | sed -n 1,4p
svytab -q -M m3 -b 'low = n1_1 < 5' out.csv | sed -n 1,3p | cut -d, -f1-6
