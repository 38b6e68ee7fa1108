# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Every field comes out as it came in, quoted where it has to be; the delimiter stays; a second header row of HXL tags
# and blank lines do not.
printf '\357\273\277"q1";"q2";"a;b";"";"dup";"dup"\r\n"#tag";"";"";"";"";""\r\n"1";"2";"x;""y""";" z ";"0,5";\r\n\r\n"3";"3";"two
lines";;"=1+1";007\r\n' >kobo.csv
svyscore --define 's=q1 q2' kobo.csv
printf 'q1\tq2\tlabel\n1\t2\tUbuzima bwiza\n3\t\tСаломатӣ\n2\t2\tصحة, جيدة\n' >tabs.csv
svyscore --define 's=q1-q2; method=mean; at_least=1' tabs.csv
printf 'q1|q2\n1|2\n' >bars.csv
svyscore -d '|' --define 's=q1-q2' bars.csv
printf 'q1\n1\n\n3\n' | svyscore --define 's=q1'
printf 'q1,q2\n' | svyscore --define 's=q1 q2'
