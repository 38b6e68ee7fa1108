# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A form as .xlsx, by whichever of the two tools there is; else the sheets as they lie beside it.
d=$CASES/../data/media
look() {
	svytab -k "$1" --lang rw --labels -p heard -M media "$d/kobo.csv" 2>&1 | cut -d, -f1,2,5
}
cp "$d/survey.csv" "$d/choices.csv" .
look survey.csv >plain
cat plain
if command -v xlsx2csv >/dev/null; then
	xlsx2csv -a "$d/form.xlsx" form
	look form/survey.csv | diff plain -
fi
if command -v ssconvert >/dev/null; then
	ssconvert -S "$d/form.xlsx" form-%s.csv >/dev/null 2>&1
	look form-survey.csv | diff plain -
fi
