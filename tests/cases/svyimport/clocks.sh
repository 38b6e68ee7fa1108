# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# Dates and times as ISO 8601; no date for a number out of the calendar, with a note.
for end in sav por dta; do
	echo "-- $end"
	foreign clocks clocks.$end
	svyimport clocks.$end -k book
	cut -d, -f1,2 book/survey.csv
done
