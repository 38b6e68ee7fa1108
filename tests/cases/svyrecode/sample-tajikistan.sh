# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# An export of ODK Central made tidy: zeros where nobody answered become empty, and a choice that only one wave has seen
# is in both.
cd "$SAMPLES/tajikistan" || exit
for wave in baseline endline; do
	svyrecode -k survey.csv --strip-groups --split sources --keep 'sex,sources*' -o "$OLDPWD/$wave" "$wave.csv"
	head -n 1 "$OLDPWD/$wave"
	tail -n +2 "$OLDPWD/$wave" | cut -d, -f1,3- | sort | uniq -c | sort -k1,1nr -k2 | sed 3q
done
