# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# The sample studies, in the exports of three platforms, are what their forms allow.
for study in tajikistan societal-healing; do
	svybook -k "$SAMPLES/$study/survey.csv" --strict -t findings -f text \
		"$SAMPLES/$study/baseline.csv" "$SAMPLES/$study/endline.csv" || exit
done
svybook -k "$SAMPLES/living-peace/survey.csv" --strict -t findings -f text "$SAMPLES/living-peace/answers.csv" || exit
svybook -k "$SAMPLES/boys-campaign/survey.csv" --strict -t findings -f text "$SAMPLES/boys-campaign/boys.csv"
