# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Two groups and more; scores; in groups; waves; equal answers whatever order the rows are in.
d=$CASES/../data/end.csv
for ranks in wilcoxon vanderWaerden median KruskalWallis; do
	svytest rank age --by sex --ranks $ranks -c village "$d"
done
svytest rank income --by region -c village -f text "$d"
svytest rank 'agrees=${q1} >= 4' --by region --within sex --totals -c village -f text "$d"
svytest rank age --waves before,after -c village "$CASES/../data/base.csv" "$d" | cut -d, -f1-4,10
LC_ALL=C awk 'BEGIN { print "y,g,w"; for (i = 0; i < 60; i++) print i * i % 7 "," (i % 3 ? "a" : "b") "," 1 + i % 5 }' >ties.csv
svytest rank y --by g -w w ties.csv >forwards
{
	head -n 1 ties.csv
	sed 1d ties.csv | sort -r
} | svytest rank y --by g -w w | cmp - forwards
# A rank does not mind what the numbers are.
svytest rank 'y=${y} * ${y} * 1000 + 3' --by g -w w ties.csv | cmp - forwards
