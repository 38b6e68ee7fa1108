# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# Missing by the user's word: ranges, a text, Stata's .a and .z.
for end in sav por dta; do
	echo "-- $end"
	foreign absent absent.$end
	svyimport absent.$end -k book
	cat book/survey.csv book/choices.csv
	svyimport --keep-missing absent.$end -k book
	cat book/choices.csv
done
