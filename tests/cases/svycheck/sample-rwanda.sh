# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# What of the published report holds in the synthetic data: all but those that SOURCE.md lists.
sh "$SAMPLES/rwanda/check.sh" -f csv | cut -d, -f5 | sort | uniq -c | tr -s ' '
sh "$SAMPLES/rwanda/check.sh" --findings -f text
