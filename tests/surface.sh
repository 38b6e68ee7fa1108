# shellcheck shell=sh disable=SC2154 # sourced by tests/run
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# What every tool must do alike: help, version, manual page, refusals, failing output.

# How each tool is asked for something small: arguments, then the file (a new tool: one line here).
# It reads answers.csv, but for those that read estimates, claims or files of other programs.
arguments_of() {
	case $1 in
	svytab) echo "-p q1" ;;
	svyshift) echo "-p q1 --wave wave" ;;
	svyrecode) echo "-x t=q1=1" ;;
	svyscore) echo "--define s=q1" ;;
	svyfit) echo "-q q1~wave" ;;
	svytest) echo "chisq q1 wave" ;;
	svyplot) echo "dumbbell --script" ;;
	svycheck) echo "claims.csv" ;;
	svyaudit) echo "--rounding any" ;;
	svybook) echo "--id wave" ;;
	svyimport) echo "--quiet" ;;
	*) return 1 ;;
	esac
}

input_of() {
	case $1 in
	svyplot | svycheck) echo estimates.csv ;;
	svyaudit) echo claims.csv ;;
	svyimport) echo answers.sav ;;
	*) echo answers.csv ;;
	esac
}

make_inputs() {
	{
		echo wave,q1
		for q in 1 2 1 1 2 2 2 1; do
			echo "base,$q"
			echo "end,2"
			echo "end,$q"
		done
	} >answers.csv
	# shellcheck disable=SC2046 # words are meant
	svyshift $(arguments_of svyshift) answers.csv >estimates.csv
	svycheck --from-estimates estimates.csv >claims.csv
	if [ -x "$scratch/bin/foreign" ]; then
		foreign survey answers.sav
	fi
	: >empty.csv
	mkdir folder.csv
}

# run ARGS...: the tool with its standard output and error kept; sets $status.
run() {
	limit "$tool" "$@" >out 2>err </dev/null
	status=$?
}

# check WHAT COMMAND...: passes where the command does; shows the tool's last words where not.
check() {
	what="surface/$tool: $1"
	shift
	if "$@" >why 2>&1; then
		pass "$what"
	else
		{
			cat why
			echo "status $status; standard error:"
			head -n 5 err
		} | fail "$what"
	fi
}

# Ended with status 2 and said so, once, by name.
refused() {
	[ "$status" -eq 2 ] && [ -s err ] && head -n 1 err | grep -q "^$tool: "
}

says() {
	refused && grep -qF -e "$1" err
}

worked() {
	[ "$status" -eq 0 ] && [ -s out ]
}

quiet() {
	[ ! -s err ]
}

# Of each line in characters, not bytes.
fits() {
	[ "$(wc -l <out)" -le 50 ] || echo "$(wc -l <out) lines"
	tr -d '\200-\277' <out | awk 'length > 80 { print "longer than 80: " $0 }'
}

help_is_good() {
	[ "$status" -eq 0 ] && quiet && grep -q '^usage: ' out || return 1
	fits >trouble
	cat trouble
	[ ! -s trouble ] && sed 1,2d out | grep -q "$tool [^ ]"
}

# The long options of --help, one a line, without the two that every tool has.
help_options() {
	grep -o -e '--[a-z][a-z0-9-]*' out | sed 's/^--//' | grep -vxE 'help|version' | sort -u
}

# The same of the manual page: `Fl -name`, as a macro of its own or inside another.
manual_options() {
	sed -n '/^\./{s/\\-/-/g;p;}' "$top/man/$tool.1" | tr -s ' ' '\n' | awk '
		was ~ /^\.?Fl$/ && /^-[a-z]/ { sub(/^-/, ""); print }
		{ was = $0 }' | grep -vxE 'help|version' | sort -u
}

same_options() {
	diff -u help.options manual.options |
		sed '1s/.*/--- options in --help/; 2s/.*/+++ options in the manual page/' >trouble
	cat trouble
	[ -s help.options ] && [ ! -s trouble ]
}

# An option that --help names must not be refused as one that nobody has ever heard of.
all_known() {
	run --no-such-option
	cp err unknown
	while read -r option; do
		sed "s/--no-such-option/--$option/" unknown >template
		run "--$option"
		if cmp -s template err; then
			echo "not known: --$option"
			return 1
		fi
	done <help.options
}

check_words() {
	run --help
	check '--help' help_is_good
	help_options >help.options
	manual_options >manual.options
	check 'the same options in --help and in the manual page' same_options
	check 'every option of --help is one' all_known
	run -h
	check '-h' help_is_good
	for option in -V --version; do
		run $option
		check "$option" test "$(cat out)" = "$tool (svykit) $version"
	done
}

check_refusals() {
	run --no-such-option
	check 'unknown option' says no-such-option
	run /nonexistent.csv
	check 'no such file, and nothing asked' refused
	run "$@" /nonexistent.csv
	check 'no such file' says /nonexistent.csv
	run "$@" empty.csv
	check 'empty file' says empty.csv
	run "$@" folder.csv
	check 'a folder' says folder.csv
	run "$@" -o no/such/folder/file "$input"
	check '-o where nothing can be written' says no/such/folder/file
}

# Whether this shell lets SIGPIPE through: some who start it do not.
pipe_kills() {
	{
		yes 2>/dev/null
		echo $? >yes.status
	} | head -n 1 >/dev/null
	[ "$(cat yes.status)" -eq 141 ]
}

closed_pipe() {
	{
		sleep 1		# by then the reader is gone
		limit "$tool" "$@" 2>err </dev/null
		echo $? >pipe.status
	} | :
	status=$(cat pipe.status)
	if pipe_kills; then
		quiet && { [ "$status" -eq 0 ] || [ "$status" -eq 141 ]; }
	fi
}

check_output() {
	run "$@" "$input"
	cp out good
	check 'what is asked here' worked
	run "$@" -o file "$input"
	check '-o is the same' cmp -s file good
	limit "$tool" "$@" <"$input" >out 2>err
	status=$?
	if [ "$tool" = svyshift ]; then	# files there name the waves
		check 'standard input' worked
	else
		check 'standard input is the same' cmp -s out good
	fi
	if [ -w /dev/full ]; then
		limit "$tool" "$@" "$input" >/dev/full 2>err
		status=$?
		check '/dev/full' refused
		limit "$tool" --help >/dev/full 2>err
		status=$?
		check '--help to /dev/full' refused
	fi
	check 'a reader that leaves' closed_pipe "$@" "$input"
}

check_tool() {
	if ! arguments=$(arguments_of "$tool"); then
		echo "tests/surface.sh does not know how to call it" | fail "surface/$tool"
		return
	fi
	input=$(input_of "$tool")
	check_words
	# shellcheck disable=SC2086 # words are meant
	check_refusals $arguments
	# shellcheck disable=SC2086
	check_output $arguments
}

# A source, page or test that Makefile.am does not name would not be built, shipped or run.
check_tree() {
	for file in cmd/*.c lib/*/*.c lib/*/*.h man/*.[1-9]; do
		grep -qwF "$file" "$top/Makefile.am" || echo "$file"
	done
	for file in tests/unit/test_*.c tests/fuzz/fuzz_*.c; do
		grep -qwF "${file%.c}" "$top/Makefile.am" || echo "$file"
	done
}

fresh "$scratch/work/surface"
cd "$scratch/work/surface" || exit 1
version=$(sed -n 's/^AC_INIT(\[svykit\], \[\(.*\)\])$/\1/p' "$top/configure.ac")
make_inputs
for tool in $tools; do
	if wanted "surface/$tool"; then
		check_tool
	fi
done
sed -n 's/^bin_PROGRAMS += //p' "$top/Makefile.am" | while read -r tool; do
	if wanted "surface/$tool" && [ ! -x "$scratch/bin/$tool" ]; then
		skip "surface/$tool" "it is not built"
	fi
done
if wanted surface/tree; then
	(cd "$top" && check_tree) >trouble
	if [ -s trouble ]; then
		{
			echo "not named in Makefile.am:"
			cat trouble
		} | fail surface/tree
	else
		pass surface/tree
	fi
fi
