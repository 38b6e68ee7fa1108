# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
printf 'y,a,b\n1,2,3\n' >answers.csv
for formula in 'y' 'y ~' '~ a' 'y ~ a +' 'y ~ a b' 'y ~ a^2' 'y ~ (a' 'y ~ a)' 'y ~ "a"' 'y ~ a >= 2' 'y ~ .' 'y ~ a ~ b' \
	'y ~ c' 'y ~ log(a)' 'y ~ I(a +)' 'y ~ (a = )' 'y ~ y' 'y ~ ${a' 'y ~ a - a - 1'; do
	svyfit "$formula" answers.csv
	echo "status $?"
done
svyfit
svyfit answers.csv
svyfit 'y ~ a' missing.csv
