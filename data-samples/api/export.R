# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Writes the CSV files of this folder from R's survey package; run in the folder: Rscript export.R
suppressPackageStartupMessages(library(survey))
data(api)

kept <- c("cds", "stype", "sname", "dnum", "snum", "api99", "api00", "target", "sch.wide", "comp.imp", "both",
          "awards", "meals", "ell", "mobility", "full", "emer", "enroll", "api.stu", "pw")
panel <- c("cds", "stype", "dnum", "snum", "sch.wide", "meals", "ell", "enroll", "pw", "fpc")

csv <- function(rows, file)
	write.csv(rows, file, row.names = FALSE, quote = which(sapply(rows, function(x) is.character(x) || is.factor(x))),
	          na = "", eol = "\n")

# One file a year, with the year's index under the same name: the two waves of a panel.
wave <- function(rows, index, file)
	csv(cbind(rows[panel], api = rows[[index]]), file)

csv(apisrs[c(kept, "fpc")], "apisrs.csv")
csv(apistrat[c(kept, "fpc")], "apistrat.csv")
csv(apiclus1[c(kept, "fpc")], "apiclus1.csv")
csv(apiclus2[c(kept, "fpc1", "fpc2")], "apiclus2.csv")
wave(apiclus1, "api99", "clus1-1999.csv")
wave(apiclus1, "api00", "clus1-2000.csv")
wave(apistrat, "api99", "strat-1999.csv")
wave(apistrat, "api00", "strat-2000.csv")
