# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# What is no such file, or not whole, and what cannot be written: a message, and nothing is left.
try() {
	svyimport "$@" -o out.csv --codebook book
	echo "status $?, left:$(find . -name 'out.csv*' -o -name book)"
}
: >empty.sav
echo a,b >text.sav
try empty.sav
try text.sav
try nowhere.sav
for end in sav zsav por dta sas7bdat; do
	foreign many many.$end
	size=$(wc -c <many.$end)
	head -c 50 many.$end >start.$end
	head -c $((size / 2)) many.$end >half.$end
	try start.$end
	try half.$end
done
head -c $((size - 1)) many.sas7bdat >most.sas7bdat
try most.sas7bdat
foreign absent labels.dta
head -c 2000 labels.dta >labels-lost.dta
try labels-lost.dta
# The number of variables, and the code of the first record.
{
	head -c 176 many.sav
	printf '\377\377\377\377'
	tail -c +181 many.sav
} >damaged.sav
try damaged.sav
foreign latin latin.sav
try latin.sav
try latin.sav --encoding no-such
foreign survey answers.sav
svyimport answers.sav -o out.csv --codebook answers.sav
svyimport answers.sav -o out.csv --codebook no/such
svyimport answers.sav -o no/such.csv --codebook book
svyimport answers.sav -o answers.sav
svyimport answers.sav answers.sav
ls
