# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Every finding of one file, in an export as Kobo makes it.
d=$CASES/../data
svybook -k "$d/visit-survey.csv" --id _uuid --na 99 --straight needs/water,needs/food,needs/none "$d/visit.csv"
svybook -k "$d/visit-survey.csv" --id _uuid --na 99 -t findings "$d/visit.csv"
svybook -k "$d/visit-survey.csv" --id _uuid --na 99 -f text "$d/visit.csv"
svybook -k "$d/visit-survey.csv" -t findings --strict "$d/visit.csv" >strict.csv
echo "status $?"
