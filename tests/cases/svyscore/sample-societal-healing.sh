# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# From an export of SurveyCTO to scores, to a trial's tables: times with commas, refused answers, questions that some
# were not asked.  Every published number holds.
sh "$SAMPLES/societal-healing/pipeline.sh" out
find out -size 0
