# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Two waves with two forms.
mkdir a b
cat >a/survey.csv <<'END'
type,name,label
text,pid,Person
select_one agree,q1,I trust my neighbours
select_one sex,sex,Sex
integer,age,Age
select_one yes_no,gone,Was asked once
select_one yes_no,kind,Kind
END
cat >a/choices.csv <<'END'
list_name,name,label
agree,1,Disagree
agree,2,Neither
agree,3,Agree
sex,f,Woman
sex,m,Man
yes_no,yes,Yes
yes_no,no,No
END
sed 's/agree,1,Disagree/agree,1,Agree/; s/agree,3,Agree/agree,3,Disagree/; s/sex,f/sex,w/; $a yes_no,dk,Cannot say' a/choices.csv >b/choices.csv
sed 's/my neighbours/people/; s/gone/new/; s/select_one yes_no,kind/text,kind/' a/survey.csv >b/survey.csv
cat >base.csv <<'END'
pid,q1,sex,age,gone,kind
1,1,f,20,yes,yes
2,2,m,30,no,no
3,3,f,40,no,no
4,3,m,50,no,no
5,1,f,60,,no
END
cat >end.csv <<'END'
pid,q1,sex,age,new,kind
1,1,w,21,yes,so
2,2,m,31,no,no
6,3,w,41,no,no
7,3,m,51,no,no
END
svybook -k a/survey.csv --next-codebook b/survey.csv --id pid -t findings base.csv end.csv
svybook -k a/survey.csv --next-codebook b/survey.csv --id pid -f text base.csv end.csv
svybook -t findings base.csv end.csv
svybook --id pid -t attrition --attrition q1 base.csv end.csv
svybook --id pid -f html base.csv end.csv | sed -n '/Lost/,$p'
