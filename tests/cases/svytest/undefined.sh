# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# What has no value says why, and is no failure.
cat >a.csv <<'EOF'
g,h,q,y,c,s
a,x,1,1,1,1
a,y,1,1,1,1
b,x,1,1,2,1
b,y,1,1,2,1
c,x,0,,3,2
c,y,0,,4,2
EOF
try() {
	svytest "$@" a.csv | sed 1d | cut -d, -f1-5,10-14,16-
}
try ttest y -c c
try ttest y --by h -c c
try ttest y --by h -c s --lonely-psu certainty
try ttest y --by g -W 'g != "c"' -c c --within h
try ttest y --by h -W 'g = "nobody"' -c c
try ttest y --by h --within g -c c
try rank y --by h -c c
try rank y --by h --within g -c c
try rank y --by h -W 'g = "nobody"'
try trend y --by g -c c
try trend y --by h --within g -c c
try chisq q h -c c
try chisq g q -c c --within h
try chisq q g -W 'g = "nobody"'
try chisq q h -c s -s s --lonely-psu certainty
