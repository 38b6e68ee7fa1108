# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# Values that are called as the margins or the missing answers are.
printf 'sex,q\nTotal,1\nfemale,2\n(missing),\n' >a.csv
for options in '-b sex --totals -m q' '-p sex --totals' '-p sex --missing category' '-b sex -m q'; do
	# shellcheck disable=SC2086 # several words
	svytab $options a.csv
	echo $?
done
