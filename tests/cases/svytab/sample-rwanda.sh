# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Figures 1 and 2 of the study that the sample was shaped on: every count and percentage as printed
# there, but for two of figure 2 that its own counts contradict (SOURCE.md).
d=$SAMPLES/rwanda
svytab -f text -p 'age=band(${age}, 18, 21, 26, 31, 36, 51, 61)' -b sex --totals --show n,percent "$d/endline.csv"
svytab -f text -k "$d/survey.csv" --labels -p social_group -b sex --totals --percent-of total --show n,percent \
	"$d/endline.csv"
