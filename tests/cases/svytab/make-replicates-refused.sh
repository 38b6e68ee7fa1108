# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
cat >x.csv <<\END
s,c,w,f,rep_2
a,1,1,9,1
a,2,1,9,1
a,3,1,9,1
b,4,1,9,1
b,5,1,9,1
END
try() {
	svytab --make-replicates "$@"
}
svytab --seed 1 -m w x.csv
svytab --design-output x.design -m w x.csv
try jk1 -c c x.csv
try jk1 -w w -s s -c c x.csv
try brr -w w -s s -c c x.csv
try fay -w w -s s -c c x.csv
try jkn --rho .5 -w w -s s -c c x.csv
try jkn --seed 1 -w w -s s -c c x.csv
try bootstrap --replicates 1 -w w -s s -c c x.csv
try bootstrap --replicates 2.5 -w w -s s -c c x.csv
try bootstrap --seed -1 -w w -s s -c c x.csv
try bootstrap --fpc f -w w -s s -c c x.csv
try jkn --fpc f,f -w w -s s -c c,c x.csv
try jkn --lonely-psu adjust -w w -s s -c c x.csv
try jkn -w w -s s -c c -m w x.csv
try jkn -w w -s s -c c -b s x.csv
try jkn -w w --repweights 'rep_*' --reptype brr x.csv
try jkn -w w -s s -c c -f json x.csv
try jkn -w w -s s -c c x.csv
try jkn -w w -s s -c c x.csv x.csv
try jkn -w w -s s -c c -o x.csv x.csv
try jkn -w w -s s -c c --design-output x.csv x.csv
try jkn -w w -s s -c c nowhere.csv
try jk1 -w w -c s --fpc s x.csv
printf 's,c,w\na,1,1\nb,2,1\nb,3,1\n' >x.csv
try jkn -w w -s s -c c x.csv
printf 's,c,w,f\na,1,1,2\na,2,1,2\n' >x.csv
try jk1 -w w -c c --fpc f x.csv
printf 'c,w\n1,1\n2,x\n' >x.csv
try jk1 -w w -c c x.csv
test ! -e x.design
