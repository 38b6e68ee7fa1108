# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2154
# A statistic of one's own choice; of one indicator, so that it is the title.
svyplot bar --script --statistic difference --only weapons --terminal pdf --width 4 --height 3 "$CASES/shift.csv"
# Contrasts only: they are drawn without being asked for.
grep -e indicator -e ,difference, "$CASES/shift.csv" | svyplot dumbbell --script --by sex >by.gp
grep -c "^set label 'endline - baseline' at" by.gp
