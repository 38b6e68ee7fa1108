# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2086,SC2154
# Undefined is empty, and says why.  Group x has no answer, y one unit, z the same answer in two.
printf 's,c,g,q,d\nA,1,x,,1\nA,2,x,,1\nA,1,y,3,0\nA,1,y,4,0\nB,3,z,2,1\nB,4,z,2,1\n' >all.csv
show='indicator|,(x|y|z|Total),'
asks='-m q -t sum=q -r q/d -p high=q>2 -p low=q<9 -p each=q --count'
svytab -s s -c c --nest $asks -b g --totals all.csv | grep -E "$show"
# The same under other rules: nothing is defined that was not, but for the limits where the rule gives df.
svytab -s s -c c --nest -m q -p high='q > 2' -b g --df design all.csv | sed 1d
svytab -s s -c c --nest -m q -p high='q > 2' -b g --df inf all.csv | sed 1d
# A domain that is empty, and answers that are all missing.
svytab -s s -c c --nest $asks -W 'g = "nobody"' all.csv | sed 1d
svytab -s s -c c --nest $asks -W 'g = "x"' all.csv | sed 1d
svytab -p q -b g --percent-of row -W 'g = "x"' all.csv | sed 1d
# One row.
svytab $asks -W 'q = 4' all.csv | sed 1d
