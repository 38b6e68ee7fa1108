# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# The same four people, whatever made the export: two stations, not asked, a text message, no answer.
d=$CASES/../data/media
for export in kobo central briefcase surveycto ona r; do
	echo "$export:"
	svyrecode -k "$d/survey.csv" --na NA --split media --keep 'media_*' --strip-groups "$d/$export.csv"
done
