# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# The generators make the sample studies' data again, byte for byte.
make() {
	${CC:-cc} -o "$1.made" "$SAMPLES/$1/generate.c" || exit
	study=$1
	shift
	for pair; do
		"./$study.made" "${pair#*=}" | cmp - "$SAMPLES/$study/${pair%%=*}.csv" && echo "$study/${pair%%=*}"
	done
}
make rwanda baseline endline
make tajikistan baseline endline register register-services=services
make societal-healing baseline endline
make living-peace answers
make boys-campaign boys
