# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# What goes with an answer of 100 boys: one factor at a time, then all of them.
sh "$SAMPLES/boys-campaign/pipeline.sh" out
find out -size 0
