# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Remakes every file of data/, every NAME.cmd and every NAME.expected.csv; run in the folder: Rscript make.R
# Each script starts afresh, so that none depends on another's random numbers or options.
shared <- c("make.R", "common.R", "waves.R", "published.R")
for (script in c(setdiff(list.files(pattern = "[.]R$"), shared), "published.R"))
	if (system2("Rscript", c("--vanilla", script)) != 0)
		stop(script, " failed")
