# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# Long names and texts, choices that are texts, a weight; encodings; numbers to their last digit.
foreign texts texts.sav
svyimport texts.sav -k book | cut -c 1-60
cat book/survey.csv book/choices.csv
foreign latin latin.dta
svyimport latin.dta
svyimport --encoding cp1251 latin.dta
foreign types types.dta
svyimport types.dta
svyimport <types.dta
tail -c +1 types.dta | svyimport
foreign none none.sav
svyimport none.sav
