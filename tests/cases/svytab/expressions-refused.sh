# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Each names the character.
d=$CASES/../data
for e in 'q1 >=' 'q1 == 4' '1 < q1 < 5' 'q1 and q2' 'not(q1' 'frob(q1)' 'q1 >= 4)' "q1 = 'a" \
	'q1 AND q2' 'q1 && q2' 'q1 <> 4' 'q1 / 2' 'band(age, 20, 10)' 'band(age, q1)' '$q1 = 4' '${} = 1' ''; do
	svytab -p "x=$e" "$d/end.csv"
done
svytab -p q1=4 "$d/end.csv"
