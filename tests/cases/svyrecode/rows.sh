# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Names that a file has twice may stay so; notes on rows.
printf 'x,x,y\n1,2,3\n4,5,\n' | svyrecode --where 'y > 0'
printf 'id,v\n a ,1\nb,2\na b,3\n' | svyrecode --id id
printf 'id,v\na,1\n,2\nb,3\n' | svyrecode --where 'v != 2' --id id
printf 'x\n1\n\n2\n' | svyrecode
printf 'a\tb\n"x\ty"\t=1+1\n' | svyrecode -x 'c = b'
