# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
design='-w wt -s region -c village --na 98'
# shellcheck disable=SC2086
{
	svyshift -Q income $design --ci logit -b sex --totals "$d/base.csv" "$d/end.csv"
	svyshift -Q income --quantiles 25,50 --sd s=income $design --ci logit --compare sex "$d/base.csv" "$d/end.csv" |
		grep 'female - \|male - '
	svyshift -Q income --quantiles 25,75 --sd s=income $design --ci logit -b sex -f text "$d/base.csv" "$d/end.csv"
	svyshift -Q income $design --ci logit --show-se --relative log "$d/base.csv" "$d/end.csv" | sed 1,3d
	svyshift -Q income $design --ci logit --relative fieller --adjust holm -f text --show estimate,ci,p,relative \
		"$d/base.csv" "$d/end.csv"
}
printf 'y\n0\n0\n0\n1\n' >a.csv
printf 'y\n1\n2\n3\n4\n' >b.csv
svyshift -Q y --sd s=y a.csv b.csv
