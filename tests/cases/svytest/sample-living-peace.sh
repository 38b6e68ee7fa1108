# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# From an export of KoboToolbox to paired tests: semicolons, quotes and CRLF, a slash for groups and choices, both waves
# in one file.
sh "$SAMPLES/living-peace/pipeline.sh" out
find out -size 0
