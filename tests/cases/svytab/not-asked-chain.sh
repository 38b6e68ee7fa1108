# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Conditions of groups, of questions that were not asked themselves, and of what is not answered.
mkdir form
cat >form/survey.csv <<'END'
type,name,label,relevant
integer,age,Age,
begin_group,adults,,${age} >= 18
text,work,Work,
integer,hours,Hours,${work} != ''
begin_group,long,,${hours} > 40
integer,tired,Tired,
end_group,,,
end_group,,,
integer,bad,Bad,today() > 1
integer,far,Far,${elsewhere} = 1
END
cat >data.csv <<'END'
age,adults/work,adults/hours,adults/long/tired,bad,far
12,,,,1,1
30,cook,50,3,1,1
30,cook,20,,1,2
30,cook,50,,1,2
30,,,,1,1
,cook,50,4,1,1
16,boss,60,5,1,1
END
svytab -k form/survey.csv -m tired -m hours -m age -m 'any = coalesce(hours, 0)' -m bad -m far data.csv |
	cut -d, -f1,5,13-14
svytab -q -k form/survey.csv -m tired -b 'worked = coalesce(work, "none") != "none"' data.csv | cut -d, -f1,3,6,14-15
svytest ttest hours --by far -k form/survey.csv data.csv 2>&1 | cut -d, -f1-2,13-14
