# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# For a study's Makefile: `include ci/check.mk`; `make numbers` fails when a published number no
# longer holds, and `make renew-numbers` writes the new ones into the claims file.
.PHONY: numbers audit renew-numbers
numbers:
	sh check.sh --findings -f text

audit:
	svyaudit --rules rules.csv --findings -f text claims.csv

renew-numbers:
	sh check.sh --write --findings -f text
