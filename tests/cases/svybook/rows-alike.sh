# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Twins: rows 3 and 4 are the same, 2 has one answer of twelve unlike theirs, and 6 is of another
# interviewer; row 5 has too few answers.
cat >rows.csv <<'END'
id,by,a,b,c,d,e,f,g,h,i,j,k,l
1,x,1,2,3,1,2,3,1,2,3,1,2,3
2,x,1,2,3,1,2,3,1,2,3,1,2,4
3,x,1,2,3,1,2,3,1,2,3,1,2,4
4,y,1,2,3,1,,,,,,,,
5,y,1,2,3,1,2,3,1,2,3,1,1,4
6,y,5,5,5,5,5,5,5,5,5,5,5,5
END
svybook --id id -t findings rows.csv
svybook --id id -t findings --near 90 rows.csv
svybook --id id -t findings --near 80 --near-within by rows.csv
svybook --id id -t findings --near 80 rows.csv
svybook --id id -t findings --straight a,b,c,d --straight 'e,f,g,h' rows.csv
