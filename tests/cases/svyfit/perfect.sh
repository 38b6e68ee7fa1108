# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Nothing is left over: an error of 0 says nothing.
printf 'x,y\n1,0.3\n2,0.5\n3,0.7\n4,0.9\n' | svyfit 'y ~ x'
