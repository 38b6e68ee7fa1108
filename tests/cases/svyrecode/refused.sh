# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Each bad input with its message.
d=$CASES/../data/media
printf 'a/q,b/q,x\n1,2,3\n4,5,z\n' >two.csv
printf 'id,q/a,q/b\n1,1,0\n2,maybe,1\n,0,0\n1,1,1\n' >flags.csv
printf 'q,q/a,q_a\na,1,1\n' >twice.csv
try() {
	svyrecode "$@"
	echo "status $?"
}
try --strip-groups two.csv
try -x 'y = q' two.csv
try -x 'y = nothing' two.csv
try -x 'x + 1' two.csv
try -x 'y = x +' two.csv
try -x 'y = x + 1' two.csv
try -x 'y = 1' -x 'y = 2' two.csv
try --where 'x' two.csv
try --keep 'z' two.csv
try --keep 'z*' two.csv
try --keep 'q' two.csv
try --keep '' two.csv
try --drop '*' two.csv
try --keep x --drop x two.csv
try --rename 'x' two.csv
try --rename 'x=a/q' two.csv
try --rename 'w=v' two.csv
try --split q flags.csv
try --id id -q flags.csv
try --id id --where 'coalesce(id, 0) != 0' flags.csv
try --id nobody flags.csv
try --split nothing flags.csv
try --split q <flags.csv
try --split q=a,a flags.csv
try --split q twice.csv
try --split heard -k "$d/survey.csv" "$d/kobo.csv"
try --split media -k "$d/survey.csv" flags.csv
try --union two.csv two.csv
try --label heard "$d/kobo.csv"
try --label age -k "$d/survey.csv" "$d/kobo.csv"
try --lang fr "$d/kobo.csv"
try --lang xx -k "$d/survey.csv" "$d/kobo.csv"
try two.csv two.csv
printf 'q\n\n' >empty.csv
try --split q empty.csv
try -o two.csv two.csv
printf 'type,name\nbegin_group,g\ntext,a\n' >open.csv
try -k open.csv two.csv
