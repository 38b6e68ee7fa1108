# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# Numbers where they stand.
cat >report.md <<'END'
Trust was 59.5%<!-- svy:plain --> of women, **26.6 %** <!--svy:cut--> of men;
it fell by −4.5<!-- svy:minus --> points (<b>p < .03</b><!-- svy:p-wrong -->).
From 43.4% to 59.4%<!-- svy:wrong --> (54–63<!-- svy:interval -->), about 18-20<!-- svy:n --> years;
income of 1 684<!-- svy:spaced --> or 1,999<!-- svy:grouped -->; <!-- no marker -->.
END
svycheck -f text --document report.md "$CASES/claims.csv" "$CASES/estimates.csv"
echo "status $?"
svycheck --document report.md -f github -q "$CASES/claims.csv" "$CASES/estimates.csv"
svycheck -q --write --findings --document report.md "$CASES/claims.csv" "$CASES/estimates.csv"
cat report.md
cat >report.tex <<'END'
\newcommand{\svy}[2]{#2}
Trust was \svy{plain}{59.5\%} of women, 26.6\% % svy:cut
and fell by $-4.5$ % svy:minus
100\% of nothing % not ours: svy:none
END
svycheck -q --write --document report.tex "$CASES/claims.csv" "$CASES/estimates.csv"
echo "status $?"
cat report.tex
try() {
	printf '%s\n' 'A line.' "$1" >"$2"
	svycheck --document "$2" "$CASES/claims.csv" "$CASES/estimates.csv"
	echo "status $?"
}
try 'half<!-- svy:plain -->' a.md
try '59.4<!-- svy:plian -->' a.md
try 'v1.59.4<!-- svy:plain -->' a.md
try '\svy{plain}{half}' a.tex
try '\svy{plain}' a.tex
svycheck --document none.md "$CASES/claims.csv" "$CASES/estimates.csv"
cat >entities.html <<'END'
<td>1&nbsp;684<!-- svy:spaced --></td> &minus;4.5<!-- svy:minus --> to&nbsp;<b>59.5%</b><!-- svy:plain -->
END
svycheck -q --write --document entities.html "$CASES/claims.csv" "$CASES/estimates.csv"
cat entities.html
try '&plusmn;59.4<!-- svy:plain -->' a.html
cat >groups.tex <<'END'
\svy{spaced}{1\,684} \svy{grouped}{1{,}999} \svy{interval}{54--63} \svy{minus}{$-4.5$}
END
svycheck -q --write --document groups.tex "$CASES/claims.csv" "$CASES/estimates.csv"
cat groups.tex
