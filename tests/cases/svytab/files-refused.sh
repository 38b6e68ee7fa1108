# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
printf 'a,b\n1,2\n3\n' >ragged.csv
printf 'a,b\n1,"2\n3,4\n' >unclosed.csv
printf 'a,b\n1,x"y\n' >stray.csv
printf 'a,b\n1,2\n3,\0004\n' >nul.csv
printf '\377\376a\000' >utf16.csv
printf ',\n1,2\n' >nameless.csv
: >empty.csv
mkdir folder.csv
for file in ragged unclosed stray nul utf16 nameless empty folder nowhere; do
	svytab -m a $file.csv
	echo $?
done
