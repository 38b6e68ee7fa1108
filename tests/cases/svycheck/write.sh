# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# Each text keeps its form; every other byte stays.
cp "$CASES/claims.csv" claims.csv
svycheck --write --findings claims.csv "$CASES/estimates.csv"
echo "status $?"
diff "$CASES/claims.csv" claims.csv
cp claims.csv again.csv
svycheck --write -q again.csv "$CASES/estimates.csv" >/dev/null
cmp claims.csv again.csv
echo 'windows line ends, a byte-order mark, quotes, guarded texts'
printf '\357\273\277claim;published;"indicator";sex;wave;statistic\r\na;"12.3%%";trust;female;end;percent\r\n\r\n"b\n2";\047-9.9 pp;trust;female;end - base;difference\r\nc;"1,5";income;female;end;mean\r\n' >odd.csv
svycheck --write odd.csv "$CASES/estimates.csv"
printf 'claim;published;"indicator";sex;wave;statistic\r\na;"12.3%%";trust;female;end;percent\r\n\r\n"b\n2";\047-9.9 pp;trust;female;end - base;difference\r\nc;1,500;income;female;end;mean\r\n' >odd.csv
svycheck --write odd.csv "$CASES/estimates.csv"
cat odd.csv
echo 'a new separator wants quotes'
printf 'claim,published,indicator,sex,wave,statistic\na,"9,685",income,female,end,mean\nb,685,income,female,end,mean\n' >quotes.csv
svycheck --write quotes.csv "$CASES/estimates.csv"
cat quotes.csv
