# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
cat >study.design <<\END
# a comment
weight = wt
  strata=region
cluster = village

fpc = size
END
svytab --design study.design -m income "$d/end.csv" >a
svytab -w wt -s region -c village --fpc size -m income "$d/end.csv" | cmp - a
svytab --design study.design -w size -m income "$d/end.csv" >a
svytab -w size -s region -c village --fpc size -m income "$d/end.csv" | cmp - a
