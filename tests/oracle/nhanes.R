# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# High cholesterol in NHANES 2009-2010: sampling units named afresh in each stratum, and missing answers.
source("common.R")
data(nhanes)

nhanes$agecat <- factor(nhanes$agecat, labels = c("to 19", "20-39", "40-59", "60+"))
nhanes <- export(nhanes[c("SDMVPSU", "SDMVSTRA", "WTMEC2YR", "HI_CHOL", "race", "agecat", "RIAGENDR")], "nhanes")
d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
design <- "d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)"
options <- "-s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv"

high <- function(d, ask) percent(d, d$variables$HI_CHOL == 1, ask)

for (by in c("RIAGENDR", "race", "agecat", "race,agecat"))
	for (ci in c("logit", "beta"))
		case(paste("nhanes", gsub(",", "-", by), ci, sep = "-"),
		     c(design, sprintf("svyciprop(~HI_CHOL, method = \"%s\") of subset(d, %s == ... & !is.na(HI_CHOL))",
		                       c(logit = "xlogit", beta = "beta")[[ci]], by)),
		     paste("svytab -p 'high = ${HI_CHOL} = 1' -b", by, "--totals --ci", ci, options),
		     by_group(d, strsplit(by, ",")[[1]], high, "high", totals = TRUE, ci = ci))

for (rule in c("design", "stata"))
	case(paste0("nhanes-df-", rule), c(design, sprintf("svyciprop(df = ...) with the degrees of freedom '%s'", rule)),
	     paste("svytab -p 'high = ${HI_CHOL} = 1' -b race,agecat --df", rule, options),
	     by_group(d, c("race", "agecat"), high, "high", rule = rule))

case("nhanes-count", c(design, "svytotal(~one) of subset(d, RIAGENDR == ... & agecat == ...)"),
     paste("svytab --count -b RIAGENDR,agecat --totals", options),
     by_group(d, c("RIAGENDR", "agecat"), count, "count", totals = TRUE), without = c("indicator", "level", "deff"))

case("nhanes-where", c(design, "subset(d, race == 2 & !is.na(HI_CHOL)), by agecat"),
     paste("svytab -p 'high = ${HI_CHOL} = 1' -b agecat --totals -W '${race} = 2' --ci wilson", options),
     by_group(d, "agecat", high, "high", totals = TRUE, keep = nhanes$race == 2, ci = "wilson"))
