# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# The same answers from three formats; 98 is no answer where the file says so.  What comes out is
# read by the other tools, with its codebook.
for end in sav zsav dta sas7bdat; do
	echo "-- $end"
	foreign survey answers.$end
	svyimport answers.$end --codebook book.$end
	cat book.$end/survey.csv book.$end/choices.csv
done
echo "-- codes of missing answers kept"
svyimport answers.sav --keep-missing -k kept -o kept.csv
cut -d, -f1-4 kept.csv
cat kept/choices.csv
echo "-- read"
svyimport -q answers.sav -k book -o answers.csv
svytab -k book/survey.csv --labels -p trust -f text answers.csv
