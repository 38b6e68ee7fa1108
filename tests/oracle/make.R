# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Remakes every file of data/, every NAME.cmd and every NAME.expected.csv; run in the folder: Rscript make.R
# Each script starts afresh, so that none depends on another's random numbers or options.
for (script in c("api.R", "nhanes.R", "fpc.R", "lonely.R", "samples.R", "change.R", "generated.R",
                 "drawn.R", "published.R"))
	if (system2("Rscript", c("--vanilla", script)) != 0)
		stop(script, " failed")
