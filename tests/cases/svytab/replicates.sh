# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# How columns are named, and that what is only rounding is no error.
d=$CASES/../data
svytab -q --make-replicates jkn -w wt -s region -c village --design-output made.design "$d/both.csv" >made.csv
cat made.design
svytab --design made.design -m age -p q2 -b sex --totals made.csv
for columns in 'rep_*' 'r*p_?' rep_1-rep_7 rep_01-rep_07 rep_2,rep_1,rep_3-rep_7 'rep_1,rep_*'; do
	svytab -w wt --repweights "$columns" --reptype bootstrap -n made.csv | cut -d, -f4-6
done
# Behind a group's name, and in another order in the second file, which is read by the names of the first.
sed '1s/rep_/weights-rep_/g' made.csv >group.csv
svytab -w wt --repweights 'rep_*' --reptype bootstrap -m age group.csv >a
awk -F, -v OFS=, '{ x = $NF; $NF = $(NF - 1); $(NF - 1) = x; print }' group.csv >other.csv
svytab -w wt --repweights 'rep_*' --reptype bootstrap -m age other.csv group.csv >b
svytab -w wt --repweights 'rep_*' --reptype bootstrap -m age group.csv group.csv | cmp - b
# Any order of rows; a quantity that no replicate changes.
(head -n 1 made.csv; sed 1d made.csv | sort -r) >turned.csv
svytab --design made.design -m age -p q2 -b sex --totals made.csv >a
svytab --design made.design -m age -p q2 -b sex --totals turned.csv | cmp - a
svytab --design made.design -m '${wt} * 0 + 0.1' made.csv | cut -d, -f4-
