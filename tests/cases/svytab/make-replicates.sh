# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
cat >x.csv <<\END
s,c,w,text
a,1,10,"x, y"
a,2,20,"say ""no"""
b,3,30, blank
b,4,0.1,"two
lines"
b,4,40,
END
svytab --make-replicates jkn -w w -s s -c c x.csv
svytab --make-replicates brr -w w -s s -c c x.csv
svytab --make-replicates fay --rho .5 -w w -s s -c c x.csv
svytab --make-replicates bootstrap --replicates 12 --seed 3 -w w -s s -c c x.csv
svytab --make-replicates jk1 -w w -c c --design-output x.design -o made.csv x.csv
cat x.design
# Standard input, and what cannot be read twice, give the same.
svytab -q --make-replicates jk1 -w w -c c <x.csv | cmp - made.csv
mkfifo pipe
cat x.csv >pipe &
svytab -q --make-replicates jk1 -w w -c c pipe | cmp - made.csv
# Another seed, other replicates; the same, the same.
svytab -q --make-replicates bootstrap -w w -s s -c c x.csv >a
svytab -q --make-replicates bootstrap -w w -s s -c c --seed 1 --replicates 200 x.csv | cmp - a
svytab -q --make-replicates bootstrap -w w -s s -c c --seed 2 x.csv | cmp -s - a && echo the same
# A mark, HXL tags and semicolons are read as ever, and the semicolons stay; rows are units.
printf '\357\273\277w;t\n#weight;#text\n1;"a;b"\n2;a,b\n3;c\n' >x.csv
svytab --make-replicates jk1 -w w x.csv
# A correction: f = 1/2, and a stratum that was taken whole; a unit of certainty.
printf 's,c,w,f\na,1,2,4\na,2,2,4\nb,3,1,2\nb,4,1,2\nd,5,1,9\n' >x.csv
svytab --make-replicates jkn -w w -s s -c c --fpc f --lonely-psu certainty x.csv
