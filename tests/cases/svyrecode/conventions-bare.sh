# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Without the form the list decides, else the columns; what a 0 then means, nobody can say.
d=$CASES/../data/media
for export in kobo central briefcase surveycto ona; do
	echo "$export:"
	svyrecode --split media "$d/$export.csv"
done
for split in media=radio,tv,sms,web grp.media=radio,tv; do
	svyrecode --na NA --split "$split" --keep '*media_*' "$d/r.csv"
done
