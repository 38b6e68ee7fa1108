# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# One value only; a few texts among numbers; too many values.
printf 'one,mixed,id,y\na,1,r1,1\na,2,r2,3\na,n/a,r3,2\na,4,r4,5\n' >answers.csv
svyfit 'y ~ one' answers.csv
svyfit 'y ~ mixed' answers.csv
svyfit -q 'y ~ mixed' --na n/a answers.csv | cut -d, -f2,3,5
svyfit -q 'y ~ factor(mixed)' --effects coefficient answers.csv | cut -d, -f2,3,5
{
	echo id,y
	seq 6000 | sed 's/.*/r&,&/'
} | svyfit 'y ~ id'
{
	echo id,y
	seq 6000 | sed 's/.*/&,&/'
} | svyfit 'y ~ factor(id)'
{
	echo id,y
	seq 6000 | sed 's/.*/&,&/'
} | svyfit -q 'y ~ id' --effects coefficient | cut -d, -f2,3,5,17
{
	echo id,y
	seq 600 | sed 's/.*/&,&/'
} | svyfit 'y ~ factor(id)'
