# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# From an export of ODK Central to tables: groups with a hyphen, zeros of nobody's answer, a choice seen in one wave
# only, a repeat in a file of its own.  Every published number holds.
sh "$SAMPLES/tajikistan/pipeline.sh" out
find out -size 0
