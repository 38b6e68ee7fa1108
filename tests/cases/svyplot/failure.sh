# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2016,SC2154
# What gnuplot says is passed on, and an old figure stays.
mkdir bin
echo old >fig.svg
tell() {
	{
		echo '#!/bin/sh'
		cat
	} >bin/gnuplot
	chmod +x bin/gnuplot
	PATH=$PWD/bin:$PATH svyplot bar -o fig.svg "$CASES/age.csv"
	echo $?
}
tell <<'END'
echo partial
cat >&2 <<MESSAGE

         line 3: warning: not this
gnuplot> set terminal svg
                      ^
         line 0: unknown or ambiguous terminal type; type just 'set terminal' for a list
         line 0: not this
MESSAGE
exit 1
END
echo exit 3 | tell
echo exit 0 | tell
echo 'kill -9 $$' | tell
echo exit 127 | tell
svyplot=$(command -v svyplot)
PATH=/nonexistent "$svyplot" bar -o fig.svg "$CASES/age.csv"
cat fig.svg
ls
