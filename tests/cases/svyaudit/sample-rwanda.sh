# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# The findings of the published report, and no others.
cd "$SAMPLES/rwanda" || exit
svyaudit --rules rules.csv --findings -f text claims.csv
echo "status $?"
svyaudit --rules rules.csv claims.csv | grep 'possible,.*only'
svyaudit --rules rules.csv claims.csv | grep ',holds,' | grep -v '^fig'
