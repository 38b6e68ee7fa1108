# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Slips that would lose something unseen are refused, or a note says so.
d=$CASES/../data
try() {
	"$@" >out.csv
	echo $?
}
cp "$d/base.csv" base.csv
mkdir later
cp "$d/base.csv" later/base.csv
try svyshift -m age base.csv "$d/end.csv" later/base.csv
try svytab -m age -o base.csv base.csv
ln -s base.csv link.csv
try svytab -m age -o link.csv base.csv
cmp base.csv "$d/base.csv"
try svytab -m age -W 'sex = "male"' -W 'age < 30' base.csv
try svytab -m age -b sex -b region base.csv
try svytab -m age --na 98 --na 99 base.csv
try svytab -m age --na '98;99' base.csv
try svytab -m age --na '98 99' base.csv
try svytab -m age -f json -f csv --quiet base.csv
# Villages that are spelt otherwise in the second wave.
printf 'v,x\na,1\na,2\nb,3\nb,5\n' >one.csv
printf 'v,x\nA,2\nA,2\nB,3\nB,6\n' >two.csv
try svyshift -c v -m x one.csv two.csv
# Not UTF-8; a weight found by part of its name.
printf 'a,b\nJos\351,2\nJos\350,3\n' >latin.csv
try svytab -p a latin.csv
printf 'child-weight,b\n1,2\n2,3\n' >weight.csv
try svytab -w weight -m b weight.csv
# Blanks at the ends of an answer are no part of it.
printf 'sex\nfemale\n" female"\n"female "\nmale\n' >blanks.csv
svytab -p sex -p 'f = sex = "female"' blanks.csv
