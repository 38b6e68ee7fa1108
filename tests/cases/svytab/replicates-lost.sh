# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A domain of one unit has no value in the replicate without it; factors are not complete weights.
cat >x.csv <<\END
w,y,g,r1,r2,r3
100,1,a,0,1.5,1.5
100,2,b,1.5,0,1.5
100,5,b,1.5,0,1.5
100,4,c,1.5,1.5,0
0,9,c,1.5,1.5,0
END
svytab -w w --repweights 'r?' --reptype jk1 -m y -b g --totals x.csv
sed 's/1\.5/150/g' x.csv | svytab -w w --repweights 'r?' --reptype jk1 -m y -b g --totals --df stata -
# All replicates without a value.
printf 'w,y,r1,r2\n1,2,0,0\n1,3,0,0\n' | svytab -w w --repweights r1,r2 --reptype brr -m y
# No rows.
printf 'w,y,r1,r2\n' | svytab -w w --repweights r1,r2 --reptype brr -m y
