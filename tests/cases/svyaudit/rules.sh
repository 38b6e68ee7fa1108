# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
cat >claims.csv <<'END'
claim,statistic,published
women_n,count,265
men_n,count,139
total_n,count,404
men-pct,percent,34.3%
women-pct,percent,65.6%
a,,1.0
b,,2.0
some,,>90
END
rules() {
	printf '%s\n' rule,expression "$@" >rules.csv
	svyaudit -r rules.csv claims.csv | grep -v ',unchecked,'
}
rules 'sum,${women_n} + ${men_n} = ${total_n}' 'bare,women_n + men_n = total_n + 1' \
	'share,${men-pct} = ${men_n} div ${total_n} * 100' 'both,${men-pct} + ${women-pct} = 100' \
	'function,"sum(women_n, men_n) = total_n and max(women_n, men_n) = 265 and min(a, b) > 1.05"' \
	'twice,a * a - a = 0' 'twice-off,a * a - a > 0.06' 'above,some > 200' 'below,some < 90' \
	'or,a = 2 or b = 2' 'not,not(a = b)'
try() {
	printf '%s\n' "$@" >rules.csv
	svyaudit -r rules.csv claims.csv >out
	echo "status $?"
}
try 'rule,expression' 'x,${womn_n} = 1'
try 'rule,expression' 'x,a +'
try 'rule,expression' 'x,a + b'
try 'rule,expression' "x,a = 'text'"
try 'rule,expression' 'x,a = b' 'x,a = b'
try 'rule,expression' ',a = b'
try 'rule' 'x'
svyaudit claims.csv claims.csv
svyaudit -o claims.csv claims.csv
printf 'claim,published\n' >none.csv
svyaudit none.csv
svyaudit -f text none.csv
