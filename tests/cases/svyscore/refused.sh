# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Each with its reason; the first words say what is tried.
printf 'id,q1,q2,q3,s_cat,old\n1,1,2,3,x,1\n2,1,x,3,x,1\n' >text.csv
printf 'id,q1,q2,q3,s_cat,old\n1,1,2,3,x,1\n2,1,6,3,x,1\n' >range.csv
printf 'id,q1,q2,q3\n1,1,2,3\n2,1,2\n' >ragged.csv
try() {
	echo "-- $*"
	{ svyscore "$@" >out.csv; } 2>&1
	status=$?
	[ "$status" -eq 2 ] || echo "status $status"
}
data() {
	try "$@" text.csv
}
data
data --instrument PHQ-2
data --instrument PHQ-2=
data --instrument PHQ-8=q1-q3
data --instrument 'Rosenbrg=q1-q3'
data --instrument PHQ-9=q1-q3
data --instrument PHQ-2=q1-q2 --instrument PHQ-2=q2-q3
data --define s
data --define =q1
data --define s=
data --define 's=q9'
data --define 's=q1; maximum=5'
data --define 's=q1; min=1; min=2'
data --define 's=q1; min=a; max=3'
data --define 's=q1; min=1'
data --define 's=q1; min=3; max=3'
data --define 's=q1; reverse=q1'
data --define 's=q1; min=1; max=5; reverse=q2'
data --define 's=q1; method=median'
data --define 's=q1-q3; weights=1,2'
data --define 's=q1-q3; weights=1,-2,3'
data --define 's=q1-q3; weights=0'
data --define 's=q1-q3; weights=many'
data --define 's=q1-q3; at_least=4'
data --define 's=q1-q3; at_least=2.5'
data --define 's=q1-q3; cuts=5,3; labels=a,b,c'
data --define 's=q1-q3; cuts=low'
data --define 's=q1-q3; cuts=5; labels=a,b,c'
data --define 's=q1-q3; cuts=5,10; labels=a,,c'
data --define 's=q1-q3; labels=a,b'
data --define 't=q1-q3; min=1; max=5; cuts=16; labels=a,b'
data --define 't=q1-q3; min=1; max=5; cuts=3; labels=a,b'
data --define 't=q1-q3; min=1; max=5; method=mean; cuts=5.5; labels=a,b'
data --define 's=q1-q2; instrument=PHQ-2; min=1; max=3'
data --define 't=q1-q2; instrument=PHQ-2; reverse=q3'
data --define 't=q1-q2; instrument=PHQ-2; at_least=3'
data --define 'old=q1'
data --define 's=q1; cuts=2; labels=a,b'
data --define 'a_cat=q1' --define 'a=q1; cuts=2; labels=a,b'
data --define 's=q1-q3'
try --define 's=q1-q3; min=1; max=5' range.csv
try --define 's=q1-q3' ragged.csv
try --define s=q1 text.csv range.csv
try --define s=q1 -o text.csv text.csv
try --define s=q1 --na '98 99' text.csv
try --define s=q1 -d ab text.csv
try --define s=q1 -b id text.csv
try --define s=q1 -w id text.csv
try --define s=q1 -f text text.csv
try -S none.csv text.csv
try --instruments none.csv --define s=q1 text.csv
echo '-- a file of scales'
scales() {
	printf '%s\n' "$@" >scales.csv
	{ svyscore -S scales.csv text.csv >out.csv; } 2>&1
}
scales scale
scales items q1
scales scale,items
scales scale,items ,q1
scales scale,items s,
scales scale,items s,q1 s,q2
scales scale,items t,q1 s,q9
scales scale,items,min,max t,q1,1,x
scales scale,items,min t,q1,1
scales scale,items,cuts,labels 't,q1,"2,3","a,b"'
scales scale,items,instrument s,q1,PHQ-1
scales scale,items,at_least t,q1-q2,2 s,q1-q2,3
echo '-- a file of instruments'
instruments() {
	printf '%s\n' "$@" >more.csv
	{ svyscore --instruments more.csv --instrument X=q1-q3 text.csv >out.csv; } 2>&1
}
instruments instrument,items
instruments instrument,items,source X,,a
instruments instrument,items,source -,3,a
instruments instrument,items,source phq9,3,a
instruments instrument,items,source X,3,a X,4,a
instruments instrument,items,source,weights X,3,a,'1 2'
instruments instrument,items,source,at_least X,3,a,4
instruments instrument,items,source,reverse X,3,a,2
instruments instrument,items,source,min,max,reverse X,3,a,1,5,4
instruments instrument,items,source,min,max,reverse X,3,a,1,5,q1
echo '-- no file of instruments'
SVYKIT_DATA=/nonexistent svyscore --list
echo $?
