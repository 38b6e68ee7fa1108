# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# Every verdict, every format.
for format in csv text tap junit github; do
	svycheck -f "$format" "$CASES/claims.csv" "$CASES/estimates.csv"
	echo "status $?"
done
svycheck --findings --tolerance 0.3 --truncated "$CASES/claims.csv" <"$CASES/estimates.csv"
svycheck --truncated "$CASES/claims.csv" "$CASES/estimates.csv" | grep cut
svycheck --tolerance 0.217 "$CASES/claims.csv" "$CASES/estimates.csv" | grep near
svycheck --tolerance 0.216 "$CASES/claims.csv" "$CASES/estimates.csv" | grep near
