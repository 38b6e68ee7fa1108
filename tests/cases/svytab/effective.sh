# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Weights that add to 2 a row, and to 1: there is no population to have drawn from without replacement.
printf 'c,w,q\n1,2,1\n1,2,4\n2,2,2\n2,2,2\n3,2,5\n3,2,\n' >all.csv
for deff in replace without; do
	svytab -c c -w w -m q -p 'h = q > 1' -t 'sum = q' --deff $deff --show neff all.csv | cut -d, -f1,3,5,6,13-
	svytab -c c -m q --deff $deff --show neff all.csv | sed 1d
done
# Beside the estimates, or rows of their own.
svytab -c c -w w -p q --totals --show n,estimate,deff,neff -f text all.csv
svytab -c c -w w -m q --show neff -W 'q > 9' all.csv | sed 1d
svytab -c c -w w --count --show estimate,neff all.csv | sed 1d
svytab -c c -w w -m 'k = 3' --show estimate,neff all.csv | sed 1d
svyshift -c c -w w -m q --show estimate,neff --independent --waves a,b -f text all.csv all.csv
