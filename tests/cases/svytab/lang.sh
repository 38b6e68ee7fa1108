# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data/media
for lang in fr rw Русский العربية; do
	svytab -q -k "$d/survey.csv" --lang "$lang" --labels -p heard -M media "$d/kobo.csv" | cut -d, -f1-4
done
svytab -p heard --lang fr "$d/kobo.csv"
svytab -p heard -k "$d/survey.csv" --lang de "$d/kobo.csv"
