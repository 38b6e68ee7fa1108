# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# The verdict of the National Center for Health Statistics on percentages (Vital and Health Statistics, Series 2,
# No. 175, 2017), written down once more, on standard errors of survey.  Samples are those of other scripts.
source("common.R")

nhanes <- read.csv("data/nhanes.csv")
schools <- read.csv("data/apistrat.csv")

verdict <- function(p, se, n, df) {
	ends <- p %in% 0:1
	size <- if (ends || se == 0) n else min(n, p * (1 - p) / se^2)
	if (size < 30)
		return("NCHS: suppress (effective sample below 30)")
	if (df <= 0)
		return("NCHS: suppress (no interval)")
	if (!ends && se > 0)
		size <- min(n, p * (1 - p) / se^2 * (qt(.975, n - 1) / qt(.975, df))^2)
	width <- diff(clopper(p, size, 95))
	middle <- !ends && width > .05
	if (width >= .3)
		return("NCHS: suppress (interval of 30 points or more)")
	if (middle && width > 1.3 * p)
		return("NCHS: suppress (interval above 130 % of the estimate)")
	paste(c("NCHS: review (degrees of freedom below 8)"[df < 8], "NCHS: review (estimate at 0 or 100 %)"[ends],
	        "NCHS: footnote (interval above 130 % of the complement)"[middle && width > 1.3 * (1 - p)]), collapse = "; ")
}

judged <- function(rows) {
	said <- ifelse(is.na(rows$flag), "", rows$flag)
	rows$flag <- NULL
	found <- mapply(verdict, rows$estimate / 100, rows$std_error / 100, rows$n, rows$df)
	rows$flag <- paste0(said, ifelse(said != "" & found != "", "; ", ""), found)
	rows
}

flagged <- function(rows)
	transform(rows, flag = ifelse(estimate == 0, "estimate at 0 %", ifelse(estimate == 100, "estimate at 100 %", "")))

d <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
high <- function(d, ask) percent(d, nhanes$HI_CHOL == 1, ask)
low <- function(d, ask) percent(d, nhanes$HI_CHOL == 0, ask)
case("standards-nhanes", c("subset(d, race == ... & agecat == ... & !is.na(HI_CHOL)), the standard by its formula"),
     paste("svytab -p 'high = ${HI_CHOL} = 1' -p 'low = ${HI_CHOL} = 0' -b race,agecat --totals --ci beta --standards nchs",
           "-s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv"),
     judged(flagged(rbind(by_group(d, c("race", "agecat"), high, "high", totals = TRUE, ci = "beta"),
                          by_group(d, c("race", "agecat"), low, "low", totals = TRUE, ci = "beta")))))

s <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = schools)
few <- function(d, ask) percent(d, schools$ell == 0, ask)
many <- function(d, ask) percent(d, schools$ell > 30, ask)
case("standards-apistrat", "the shares of schools with ell = 0 and ell > 30, by stype and awards; the standard by its formula",
     paste("svytab -p 'none = ${ell} = 0' -p 'many = ${ell} > 30' -b stype,awards --totals --standards nchs",
           "-s stype -w pw --fpc fpc data/apistrat.csv"),
     judged(flagged(rbind(by_group(s, c("stype", "awards"), few, "none", totals = TRUE),
                          by_group(s, c("stype", "awards"), many, "many", totals = TRUE)))))
