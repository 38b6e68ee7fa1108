# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
cat >x.csv <<\END
s,c,f,g,y
a,1,2,0,1
a,2,2,4,2
a,3,2,5,3
b,3,2,5,4
END
svytab -s s -c c -m y x.csv
svytab -s s -c c --fpc f --nest -m y x.csv
svytab -s s -c c --fpc g --nest -m y x.csv
svytab --fpc f -m y x.csv
svytab --fpc f,g -c c -m y x.csv
svytab -c a,b,c,d,e,f,g,h,i -m y x.csv
printf 's,c,f,y\na,1,3,1\na,2,4,2\n,3,3,3\n' >x.csv
svytab -s s -c c --fpc f -m y x.csv
svytab -s s -m y x.csv
