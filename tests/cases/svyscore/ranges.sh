# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# shellcheck disable=SC2016 # ${} is for the tool
# Ranges: columns in the file's order, hyphens in names, group prefixes, names in brackets.
cat >odk.csv <<'END'
g-phq_2,g-phq_1,g-phq_3,a-b,a,b,phq 4,g-phq_5
1,2,3,4,5,6,7,8
END
for items in phq_2-phq_3 g-phq_2-g-phq_3 'phq_1-phq_3 b' a-b a 'a-b a b' '${phq 4}' '${phq 4} phq_5' 'g-phq_2-g-phq_5'; do
	printf '%s: ' "$items"
	svyscore --define "s=$items" odk.csv | tail -n 1 | cut -d, -f9
done
for items in phq_3-phq_2 phq_2-phq_9 phq_9-phq_2 a-b-c 'a a' 'phq_1-phq_3 phq_3' '${phq 5}' q; do
	svyscore --define "s=$items" odk.csv
done
