# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A study's own instruments beside those that come with the tool.
cat >more.csv <<'END'
instrument,title,items,reverse,min,max,method,cuts,labels,note,source
Cohesion-3,Village cohesion,3,2,1,5,mean,3,"low,high",Made up.,This case
END
svyscore --instruments more.csv --list | tail -n 6
printf 'c1,c2,c3\n1,5,1\n5,1,4\n' | svyscore --instruments more.csv --instrument 'village COHESION=c1-c3'
# By its title, whatever the capitals.
printf 'p1,p2,p3,p4,p5,p6,p7,p8,p9\n3,0,0,0,0,2,0,0,0\n' | svyscore --instrument 'patient health questionnaire=p1-p9'
svyscore --list -o list.txt
sed -n 1,6p list.txt
