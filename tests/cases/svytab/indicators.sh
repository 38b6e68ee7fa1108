# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
cat >ind.csv <<\END
Indicator,Statistic,Expression,label,universe,unit,better,remark
high,percent,q1 >= 4,High,,%,up,
income_yes,mean,income,Income,q2 = 'yes',RWF,,of those who took part
old_women,count,age >= 40,,"sex = 'female'",people,,
people,count,1,,,,,
per_head,ratio,income/members,,,RWF,down,
,,,,,,,
q1,distribution,q1,,,,,
END
svytab -i ind.csv --na 98 "$d/end.csv" | cut -d, -f1-6,11,13
svytab -i ind.csv --na 98 --labels -f text "$d/end.csv"
