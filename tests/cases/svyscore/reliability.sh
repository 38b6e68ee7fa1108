# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Alpha and omega as a table; what is undefined says why.
cat >answers.csv <<'END'
sex,a,b,c,d,e
f,1,2,1,5,3
f,2,2,3,4,3
f,3,4,3,2,3
f,4,4,5,1,3
m,5,4,5,1,3
m,2,1,2,4,3
m,3,3,,3,3
m,1,1,1,5,3
END
svyscore --reliability --define 's=a-d; reverse=d; min=1; max=5' -f text answers.csv
echo
svyscore --reliability --define 's=a-c; label=Three' -b sex --totals answers.csv
svyscore --reliability --define 'one=a' --define 'two=a-b' --define 'constant=a b e' --define 'turned=a b d' --define 'none=e' answers.csv
head -n 2 answers.csv | svyscore --reliability --define 's=a-c'
head -n 1 answers.csv | svyscore --reliability --define 's=a-c'
printf 'a,b,c\n1,1,1\n2,2,2\n3,3,4\n' | svyscore --reliability --define 's=a-c'
printf 'a,b\n1,3\n2,2\n3,1\n' | svyscore --reliability --define 's=a-b'
printf 'a,b,w\n1,3,1\n2,2,x\n' | svyscore --reliability -w w --define 's=a-b'
printf 'a,b,w\n1,3,1\n2,7,1\n' | svyscore --reliability --define 's=a-b; min=1; max=5'
printf 'a,b,v,w\n1,3,1,1\n2,4,2,1\n' | svyscore --reliability -s v --define 's=a-b'
printf 'a,b,v,w\n1,3,1,1\n2,4,1,1\n' | svyscore --reliability -c v --define 's=a-b'
printf 'weight = w\nrepweights = v\nreptype = jk1\n' >study.design
printf 'a,b,v,w\n1,3,1,1\n2,4,1,1\n' | svyscore --reliability --design study.design --define 's=a-b'
