# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# By hand.  a: yes, false (b is no a), missing, false, yes: 2 of 4.  b: missing, yes, missing, missing, missing.
# c: no, missing, yes, yes, no.  f: 4, -1, 1, 0, 5.
cat >x.csv <<\END
q,list,g/age
4,a b,17
,b,18
1,,20.5
0,c,61
5,a,
END
svytab -p 'a = q >= 1 and selected(list, "a")' -p 'b = q div 0 = 1 or selected(list, "b")' \
	-p 'c = not(q > 3)' -m 'd = count-selected(list)' -m 'e = if(q > 1, q * 2, q div 0)' \
	-m 'f = coalesce(q, -1)' -p 'g = coalesce(list, "none") = "none"' x.csv | cut -d, -f1,3,5,13,14
svytab -p 'band(age, 18, 21, 61)' -p 'h = band(${g/age}, 17.5, 18, 19)' -p 'i = q mod 2' x.csv | cut -d, -f1,2,5
