# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Scales of a file: sums and means, reversed items, weights, too few answers, cut-offs with labels and without.
cat >answers.csv <<'END'
id,grp/trust_1,grp/trust_2,grp/trust_other,grp/trust_3,grp/trust_4,phq_1,phq_2,days
1,1,5,x,1,1,0,1,7
2,4,2,,4,4,1,2,0
3,4,,,4,99,3,3,3.5
4,,,,,,,,
5,5,1,,5,,2,n/a,
END
cat >scales.csv <<'END'
scale,label,items,reverse,min,max,method,weights,at_least,cuts,labels,instrument
trust,Trust in neighbours,trust_1 trust_2 trust_3-trust_4,trust_2,1,5,mean,,3,"2.5,4","low, middle, high",
sum,,trust_1-trust_2,,1,5,,,1,,,
bands,,"trust_1,trust_3",,1,5,sum,,,"4,8",,
heavy,,trust_1 days,,0,7,sum,"2,0.5",,,,
,,phq_1-phq_2,,,,,,,,,PHQ-2
phq_half,,phq_1-phq_2,,,,,,1,,,phq2
,,,,,,,,,,,
END
svyscore -S scales.csv --na 99,n/a answers.csv
echo
# The same on the command line.
svyscore -q --define 'trust=trust_1 trust_2 trust_3-trust_4; label=Trust in neighbours; reverse=trust_2; min=1; max=5; method=mean;
	at_least=3; cuts=2.5,4; labels=low|middle|high' --define 'phq_half=phq_1-phq_2; instrument=PHQ-2; at_least=1' --instrument phq2=phq_1-phq_2 \
	--na 99,n/a answers.csv | cut -d, -f1,10-
