# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# The published findings, to their decimal, with the design and without (SOURCE.md lists the exceptions).
cd "$SAMPLES/rwanda" || exit
short() {
	LC_ALL=C awk -F, '$5 != "relative_change" { printf "%s,%s,%s,%.1f\n", $1, $3, $4, $7 }'
}
svyshift --design study.design -i indicators.csv -b sex --totals baseline.csv endline.csv | short
svyshift -i indicators.csv -b sex --totals baseline.csv endline.csv | short >"$TMPDIR/plain"
svyshift --design study.design -i indicators.csv -b sex --totals baseline.csv endline.csv | short | cmp - "$TMPDIR/plain"
rm "$TMPDIR/plain"
