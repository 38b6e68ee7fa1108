# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data/media
svyrecode --keep 'KEY,age' "$d/central.csv"
svyrecode --drop 'grp-media*,SubmissionDate' --rename 'grp-age=age, KEY=id' "$d/central.csv"
svyrecode --strip-groups --split media --rename media_tv=television --drop media "$d/central.csv"
printf 'a/loc-Latitude,a/q.1,b/q2,b/q2/x,c/loc2-Latitude\n1,2,3,4,5\n' | svyrecode --strip-groups
printf 'loc-Latitude,home-Latitude,meta-instanceID\n1,2,3\n' | svyrecode --strip-groups
