# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# What a shell leaves of 'radio', a test for an answer that can hold on no row, and two subtractions.
# The last is a column on purpose.
printf 'q,other,day\na b,a,2024-05-01\na,b,2024-05-02\n' >x.csv
for e in 'selected(${q}, radio)' 'selected(q, other)' 'q != ""' 'day = 2024-05-01'; do
	svytab -p "x=$e" x.csv
done
svytab -p 'x = selected(q, ${other})' -p 'y = day = "2024-05-01"' x.csv | cut -d, -f1,5
