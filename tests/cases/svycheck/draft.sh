# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# Claims made from any estimates hold; with another last digit none does.
c=$CASES/..
change() {
	LC_ALL=C awk -F, -v OFS=, '
		NR == 1 { for (i = 1; i <= NF; i++) if ($i == "published") p = i }
		NR > 1 {
			match($p, /[0-9][^0-9]*$/)
			digit = (substr($p, RSTART, 1) + 1) % 10
			$p = substr($p, 1, RSTART - 1) digit substr($p, RSTART + 1)
		}
		{ print }'
}
for file in "$CASES/estimates.csv" "$c"/svyplot/shift.csv "$c"/svyplot/age.csv; do
	svycheck --from-estimates "$file" >claims.csv
	svycheck claims.csv "$file" | cut -d, -f5 | sort | uniq -c | tr -s ' '
	change <claims.csv >changed.csv
	svycheck changed.csv "$file" | cut -d, -f5 | sort | uniq -c | tr -s ' '
done
cd "$SAMPLES/rwanda" || exit
for by in sex sex,district; do
	svyshift --design study.design -i indicators.csv -m age -b "$by" --totals baseline.csv endline.csv >"$TMPDIR/shift.csv"
	svycheck --from-estimates "$TMPDIR/shift.csv" >"$TMPDIR/claims.csv"
	svycheck "$TMPDIR/claims.csv" "$TMPDIR/shift.csv" | cut -d, -f5 | sort | uniq -c | tr -s ' '
	change <"$TMPDIR/claims.csv" >"$TMPDIR/changed.csv"
	svycheck "$TMPDIR/changed.csv" "$TMPDIR/shift.csv" | cut -d, -f5 | sort | uniq -c | tr -s ' '
	svyaudit --findings "$TMPDIR/claims.csv"
done
rm "$TMPDIR"/*.csv
svycheck --from-estimates "$CASES/estimates.csv"
svytab -k "$SAMPLES/rwanda/survey.csv" -M q29 "$SAMPLES/rwanda/endline.csv" >"$TMPDIR/chosen.csv"
svycheck --from-estimates "$TMPDIR/chosen.csv" | tee "$TMPDIR/claims.csv"
svyaudit --findings "$TMPDIR/claims.csv"
rm "$TMPDIR"/*.csv
