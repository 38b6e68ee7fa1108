# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# beta with n* = 4: lower limit at 100 % is 0.025^(1/4) = 0.3976353644.
printf "s,c,q\nx,1,1\nx,2,1\ny,1,1\ny,2,1\n" >ones.csv
for ci in logit beta wilson asin mean; do
	svytab -s s -c c --nest --ci $ci -p 'all = q = 1' -p 'none = q = 2' ones.csv | sed 1d
done
