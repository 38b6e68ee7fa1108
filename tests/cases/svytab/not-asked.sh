# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Not asked, not answered and not selected are three things: of four people one was not asked
# where she heard of it, one did not say, and a 0 of an export may stand for either.
d=$CASES/../data/media
for export in kobo central surveycto ona; do
	echo "$export:"
	svytab -k "$d/survey.csv" --na n/a -p 'radio = ${media/radio} = 1' "$d/$export.csv" 2>note |
		cut -d, -f1,5,13-14
	cat note
done
svytab -k "$d/survey.csv" -M media -b heard "$d/central.csv" | cut -d, -f1-3,6,14-15
# A missing answer is a category, one that was not asked for is not.
svytab -q -k "$d/survey.csv" --missing category -M media "$d/kobo.csv" | cut -d, -f1,2,5,13-14
svytab -q -k "$d/survey.csv" --missing category -p 'tv = selected(media, "tv")' "$d/kobo.csv" | cut -d, -f1,5,13-14
# Without the form nobody knows what was asked; but a list that is empty is no answer.
svytab -p '${media/radio} = 1' "$d/central.csv" | cut -d, -f1,5,13-14
svytab -p 'radio = selected(${media}, "radio")' "$d/central.csv" | cut -d, -f1,5,13-14
