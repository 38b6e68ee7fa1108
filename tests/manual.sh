# shellcheck shell=sh disable=SC2154 # sourced by tests/run
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# The examples in the manual pages.  In a `.Bd -literal` block a line that starts with `$ ` is a
# command; it goes on in the next line where that starts with `> `, or where it ends in `|` or `\`.
# What follows, to the next command or `.Ed`, is what the command prints, to the letter; nothing
# there: whatever it prints, but status 0.  Error messages count only where they are shown.
# One page's commands run one after another in one copy of data-samples/rwanda.
#
#	.\" no-test         the next block is not tested
#	.\" exit 1          the next command ends with status 1
#	.\" samples api     from here on in this page: a copy of data-samples/api
#	.\" needs COMMAND   the next block is tested only where this command, in that folder, succeeds

# extract PAGE: files 1.cmd, 1.out, 1.rc, 1.samples, 1.needs ... in this folder; "bad line" on standard output.
extract() {
	LC_ALL=C awk '
	function bad(what) {
		print "line " NR ": " what ": " $0
	}
	function utf8(hex,    n, i) {
		n = 0
		for (i = 1; i <= length(hex); i++)
			n = 16 * n + index("0123456789ABCDEF", substr(hex, i, 1)) - 1
		if (n < 128)
			return sprintf("%c", n)
		if (n < 2048)
			return sprintf("%c%c", 192 + int(n / 64), 128 + n % 64)
		return sprintf("%c%c%c", 224 + int(n / 4096), 128 + int(n / 64) % 64, 128 + n % 64)
	}
	function glyph(name) {
		if (name in glyphs)
			return glyphs[name]
		if (name ~ /^u[0-9A-F][0-9A-F][0-9A-F][0-9A-F]$/)
			return utf8(substr(name, 2))
		bad("unknown escape " name)
		return "?"
	}
	# The text that roff makes of a line.
	function plain(s,    done, at, c, end) {
		done = ""
		while ((at = index(s, "\\")) > 0) {
			done = done substr(s, 1, at - 1)
			c = substr(s, at + 1, 1)
			s = substr(s, at + 2)
			if (c == "e")
				done = done "\\"
			else if (c == "-" || c == " ")
				done = done c
			else if (c == "(") {
				done = done glyph(substr(s, 1, 2))
				s = substr(s, 3)
			} else if (c == "[") {
				end = index(s, "]")
				done = done glyph(substr(s, 1, end - 1))
				s = substr(s, end + 1)
			} else if (c != "&" && c != "|" && c != "^")
				bad("unknown escape \\" c)
		}
		return done s
	}
	function close_command() {
		if (!open)
			return
		printf "%s\n", command >(n ".cmd")
		printf "%s", output >(n ".out")
		print status >(n ".rc")
		print samples >(n ".samples")
		print needs >(n ".needs")
		close(n ".needs")
		close(n ".cmd"); close(n ".out"); close(n ".rc"); close(n ".samples")
		open = 0
		status = 0
	}
	function open_command(text) {
		close_command()
		n++
		open = 1
		going_on = 1
		command = ""
		output = ""
		blank = ""
		add_command(text)
	}
	function add_command(text) {
		command = command (command == "" ? "" : "\n") text
		more = text ~ /[|\\]$/
	}
	# Blank lines at the end of what is expected only set it off.
	function add_output(text) {
		going_on = 0
		if (text == "")
			blank = blank "\n"
		else {
			output = output blank text "\n"
			blank = ""
		}
	}
	BEGIN {
		split("aq|\047|dq|\"|en|\342\200\223|em|\342\200\224|ga|`|ti|~|ha|^|rs|\\|bs|\\|mi|\342\210\222|" \
		    "+-|\302\261|->|\342\206\222|bu|\342\200\242|at|@|sh|#|Do|$|lq|\342\200\234|rq|\342\200\235|" \
		    "oq|\342\200\230|cq|\342\200\231|>=|\342\211\245|<=|\342\211\244|mu|\303\227|lB|[|rB|]|lC|{|rC|}|sl|/", pair, "|")
		for (i = 1; i in pair; i += 2)
			glyphs[pair[i]] = pair[i + 1]
		glyphs["ba"] = glyphs["or"] = "|"
		samples = "rwanda"
		status = 0
	}
	/^\.\\" *no-test/ { skip = 1; next }
	/^\.\\" *samples / { close_command(); samples = $3; next }
	/^\.\\" *needs / { close_command(); sub(/^\.\\" *needs /, ""); wanting = $0; next }
	/^\.\\" *exit / { close_command(); status = $3; next }
	/^\.\\"/ { next }
	/^\.Bd.* -literal/ {
		inside = 1
		testing = !skip
		skip = 0
		needs = wanting == "" ? ":" : wanting
		wanting = ""
		next
	}
	/^\.Ed/ { close_command(); inside = 0; next }
	!inside || !testing { next }
	/^\./ { bad("a macro in a literal block"); next }
	{
		text = plain($0)
		if (substr(text, 1, 2) == "$ ")
			open_command(substr(text, 3))
		else if (open && going_on && (more || substr(text, 1, 2) == "> "))
			add_command(substr(text, 1, 2) == "> " ? substr(text, 3) : text)
		else if (open)
			add_output(text)
	}' "$1"
}

# in_study N COMMAND...: in this page's copy of the command's samples.
in_study() {
	folder=$PWD/in.$(cat "$1.samples")
	if [ ! -d "$folder" ]; then
		cp -R "$SAMPLES/$(cat "$1.samples")" "$folder" || return
		chmod -R u+w "$folder"
	fi
	shift
	(cd "$folder" && limit "$@")
}

# Shows how command N of the page went wrong; nothing where it did not.
try_command() {
	in_study "$1" sh "$PWD/$1.cmd" >got.out 2>got.err </dev/null
	status=$?
	if [ "$status" -ne "$(cat "$1.rc")" ]; then
		echo "status $status, expected $(cat "$1.rc")"
		cat got.err
	elif [ -s "$1.out" ] && ! cmp -s "$1.out" got.out; then
		cat got.err got.out >joined.1
		cat got.out got.err >joined.2
		cmp -s "$1.out" joined.1 || cmp -s "$1.out" joined.2 ||
			diff -u "$1.out" got.out | sed '1s/.*/--- the page/; 2s/.*/+++ the command/'
	fi
}

each_example() {
	n=1
	while [ -e "$n.cmd" ]; do
		title="$1: $(tr '\n' ' ' <"$n.cmd")"
		if ! in_study "$n" sh "$PWD/$n.needs" >/dev/null 2>&1 </dev/null; then
			skip "$title" "it needs: $(cat "$n.needs")"
			n=$((n + 1))
			continue
		fi
		difference=$(try_command "$n")
		if [ -z "$difference" ]; then
			pass "$title"
		else
			printf '%s\n' "$difference" | fail "$title"
		fi
		n=$((n + 1))
	done
}

for page in "$top"/man/*.[1-9]; do
	name=manual/${page##*/}
	wanted "$name" || continue
	tool=${page##*/}
	tool=${tool%.*}
	if [ -e "$top/cmd/$tool.c" ] && [ ! -x "$scratch/bin/$tool" ]; then
		skip "$name" "$tool is not built"
		continue
	fi
	fresh "$scratch/work/manual"
	cd "$scratch/work/manual" || exit 1
	extract "$page" >trouble
	if [ -s trouble ]; then
		fail "$name: reads as examples" <trouble
	fi
	each_example "$name"
done
