# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
for line in 'colour = red' 'nest = maybe' 'lonely-psu = x' 'design = other' 'level = 90' 'weight =' 'strata'; do
	echo "$line" >x.design
	svytab --design x.design -m age "$d/end.csv"
done
svytab --design nowhere.design -m age "$d/end.csv"
printf 'weight = wt\nnest = no\nweight = id\n' >x.design
svytab --design x.design -m age "$d/end.csv"
