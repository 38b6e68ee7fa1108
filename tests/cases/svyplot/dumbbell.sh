# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2154
svyplot dumbbell --script --title 'Trust across groups' --source 'n = 341 and 404' -i "$CASES/indicators.csv" "$CASES/shift.csv"
