# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# In order, the later ones from the earlier; in the place of a column of that name.
d=$CASES/../data/media
svyrecode -x 'older = age >= 30' -x 'twice = older * 2 + 0.1' -x "KEY = if(older = 1, 'old', 'young')" \
	-x 'band = band(age, 18, 65)' --where 'not(twice = 99)' "$d/surveycto.csv"
# Of a split; of a column that is called like an expression; missing codes.
svyrecode --split media -x 'both = media_radio = 1 and media_tv = 1' --keep both,media_radio "$d/surveycto.csv"
printf 'a-b,a,b\n5,3,98\n' | svyrecode --na 98 -x 'c = a-b' -x 'd = ${a} - ${b}' -x 'e = coalesce(b, 0)'
# A file as it came, but for its mark, quotes and line ends.
svyrecode "$d/kobo.csv"
