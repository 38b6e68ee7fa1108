# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# The choices of both waves, of standard input too.
d=$CASES/../data/media
printf 'media\nradio web\n98\n\n' >end.csv
svyrecode --na 98 --split media --union "$d/briefcase.csv" end.csv
svyrecode --na 98 --split media --union end.csv --keep 'grp-media_*' "$d/briefcase.csv"
svyrecode --na 98 --split media=radio,tv,sms,web <end.csv
# A choice that the form does not have.
svyrecode --na 98 --split media -k "$d/survey.csv" end.csv
printf 'media\nText message\n' | svyrecode --split media -k "$d/survey.csv"
