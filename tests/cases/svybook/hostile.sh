# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Texts from the data stay in their places.
printf 'id,q,"<b>&",=1+1\n1,"<script>alert(1)</script>",x,"a\033[31mb"\n1,y,x,\n' >hostile.csv
svybook --id id -t findings hostile.csv
svybook --id q -f text -t variables hostile.csv
svybook --id id -f html hostile.csv | grep -c '<script>\|<b>'
printf 'list_name,name,label\nl,1,"=cmd|x"\nl,2,زن\nl,3,Женщина\n' >choices.csv
printf 'type,name,label\nselect_one l,q,"<i>Нет</i>, oya, لا"\n' >survey.csv
printf 'q\n1\n2\nЖенщина\n=4\n' >answers.csv
svybook -k survey.csv answers.csv
svybook -k survey.csv -f text answers.csv
svybook -k survey.csv -f html -t variables answers.csv | tail -n 6
