# shellcheck shell=sh disable=SC2154 # sourced by tests/run
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Whole commands.  tests/cases/TOOL/NAME.sh is run by sh in an empty folder, with the tools on PATH,
# SAMPLES (the sample studies) and CASES (the folder of the case).  Expected are NAME.out, NAME.err
# (no file: nothing) and NAME.rc (no file: 0).  Those three folders' own paths read as $SAMPLES,
# $CASES and $SCRATCH in what is compared.
# All run once more where numbers have a decimal comma, if there is such a locale (COMMA_LOCALE
# names one, and then it has to be there).

as_pattern() {
	printf '%s\n' "$1" | sed 's/[][\.*^$|]/\\&/g'
}

scrub() {
	sed "s|$(as_pattern "$CASES")|\$CASES|g
s|$(as_pattern "$SAMPLES")|\$SAMPLES|g
s|$(as_pattern "$scratch/work/case")|\$SCRATCH|g" "$scratch/raw.$1" >"$scratch/got.$1"
}

run_case() {
	fresh "$scratch/work/case"
	(cd "$scratch/work/case" && limit sh "$CASES/$1.sh") \
		>"$scratch/raw.out" 2>"$scratch/raw.err" </dev/null
	echo $? >"$scratch/got.rc"
	scrub out
	scrub err
}

# compare_case NAME: what differs from what is expected.
compare_case() {
	echo 0 >"$scratch/default.rc"
	: >"$scratch/default.out"
	: >"$scratch/default.err"
	for end in rc err out; do
		want=$CASES/$1.$end
		[ -e "$want" ] || want=$scratch/default.$end
		diff -u "$want" "$scratch/got.$end" |
			sed "1s|.*|--- $1.$end, expected|; 2s|.*|+++ $1.$end, got|"
	done
}

record_case() {
	for end in rc err out; do
		if [ ! -s "$scratch/got.$end" ] || { [ $end = rc ] && grep -qx 0 "$scratch/got.rc"; }; then
			rm -f "$CASES/$1.$end"
		else
			cp "$scratch/got.$end" "$CASES/$1.$end"
		fi
	done
}

# each_case SUFFIX: all of them; the suffix tells one pass from another.
each_case() {
	for script in "$top"/tests/cases/*/*.sh; do
		[ -e "$script" ] || continue
		CASES=${script%/*}
		export CASES
		case_name=${script##*/}
		case_name=${case_name%.sh}
		full=cases/${CASES##*/}/$case_name$1
		wanted "$full" || continue
		if [ ! -x "$scratch/bin/${CASES##*/}" ] && [ -e "$top/cmd/${CASES##*/}.c" ]; then
			skip "$full" "${CASES##*/} is not built"
			continue
		fi
		run_case "$case_name"
		difference=$(compare_case "$case_name")
		if [ -z "$difference" ]; then
			pass "$full"
		elif [ -n "$record" ]; then
			record_case "$case_name"
			echo "recorded $full"
			pass "$full"
		else
			printf '%s\n' "$difference" | fail "$full"
		fi
	done
}

has_comma() {
	[ "$(LC_ALL=$1 locale decimal_point 2>/dev/null)" = , ]
}

find_comma() {
	for locale in ${COMMA_LOCALE:-de_DE.UTF-8 fr_FR.UTF-8 de_DE.utf8 fr_FR.utf8}; do
		if has_comma "$locale"; then
			echo "$locale"
			return
		fi
	done
}

# An expectation without its command would be a test that never runs.
look_for_orphans() {
	for file in "$top"/tests/cases/*/*.out "$top"/tests/cases/*/*.err "$top"/tests/cases/*/*.rc; do
		[ ! -e "$file" ] || [ -e "${file%.*}.sh" ] ||
			echo "there is no ${file%.*}.sh" | fail "cases/${file##*/cases/} has a command"
	done
}

look_for_orphans
each_case ''
[ -z "$record" ] || return 0
comma=$(find_comma)
if [ -n "$comma" ]; then
	# Not LC_ALL: messages and sorting stay as recorded.
	unset LC_ALL
	export LANG=C LC_NUMERIC="$comma" LC_CTYPE="$comma"
	each_case " (decimal comma)"
elif [ -n "${COMMA_LOCALE-}" ]; then
	echo "no decimal comma there" | fail "cases in locale $COMMA_LOCALE"
elif [ -z "$pattern" ]; then
	echo "cases: no locale with a decimal comma here, so not run in one"
fi
