# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data/media
for lang in '' fr rw Русский ar; do
	svyrecode -k "$d/survey.csv" --lang "$lang" --label 'heard,media' --keep 'heard,media' "$d/kobo.csv"
done
svyrecode -q -k "$d/survey.csv" --lang ru --label '*' "$d/surveycto.csv"
printf 'heard\nyes\nperhaps\nperhaps\n' | svyrecode -k "$d/survey.csv" --label heard
