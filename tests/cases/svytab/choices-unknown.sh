# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Choices that the form does not have hold for nobody; each is told once, whatever the files.
d=$CASES/../data
svytab -k "$d/survey.csv" -p 'a = ${q2} = "yess"' -p 'b = q2 != "no"' -p 'c = age = 7' \
	-W 'sex = "f" or sex = "female"' "$d/end.csv" "$d/base.csv" | cut -d, -f1,5,13
svytab -k "$d/media/survey.csv" -p 'radio = selected(media, "radoi")' -p 'both = media = "radio tv"' \
	"$d/media/kobo.csv" | cut -d, -f1,5
