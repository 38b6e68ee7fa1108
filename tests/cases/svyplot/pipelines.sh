# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# The pipelines of the sample studies run to their end.
for study in rwanda api; do
	sh "$SAMPLES/$study/pipeline.sh" "$study" >"$study.txt" || echo "$study failed"
	ls "$study"
	find "$study" -size 0
done
