# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# What svyshift must give for the two panels of this folder, by R's survey package; run in the folder: Rscript expected.R
# Both years are stacked into one design.  Every estimate is a function of the totals of one svytotal() call, so
# svycontrast() has the covariance between the years.
suppressPackageStartupMessages(library(survey))

years <- c("1999", "2000")

stacked <- function(sample)
	do.call(rbind, lapply(years, function(year)
		cbind(read.csv(sprintf("%s-%s.csv", sample, year), colClasses = c(cds = "character")), wave = year)))

row <- function(indicator, stype, wave, statistic, unit, estimate, se, limits, p, df, n)
	data.frame(indicator, level = "", stype, wave, statistic, unit, estimate, std_error = se, conf_low = limits[1],
	           conf_high = limits[2], p_value = p, df, n)

wald <- function(estimate, se, df) estimate + c(-1, 1) * qt(.975, df) * se

# A share's limits; svyciprop(method = "logit") and a t of the domain's degrees of freedom.
logit <- function(p, se, df) plogis(qlogis(p) + c(-1, 1) * qt(.975, df) * se / (p * (1 - p)))

change <- function(design, indicator, unit, diff_unit, scale, y, group, stype) {
	cell <- lapply(years, function(year) group & design$variables$wave == year)
	design$variables$y1 <- ifelse(cell[[1]], y, 0)
	design$variables$y2 <- ifelse(cell[[2]], y, 0)
	design$variables$n1 <- as.numeric(cell[[1]])
	design$variables$n2 <- as.numeric(cell[[2]])
	totals <- svytotal(~y1 + y2 + n1 + n2, design)
	get <- function(expression) {
		found <- svycontrast(totals, list(value = expression))
		c(coef(found), SE(found))
	}
	df <- function(rows) degf(design[rows, ])
	percent <- scale == 100
	statistic <- if (percent) "percent" else "mean"
	waves <- lapply(1:2, function(i) {
		found <- get(list(quote(y1 / n1), quote(y2 / n2))[[i]])
		limits <- (if (percent) logit else wald)(found[1], found[2], df(cell[[i]]))
		row(indicator, stype, years[i], statistic, unit, scale * found[1], scale * found[2], scale * limits, NA,
		    df(cell[[i]]), sum(cell[[i]]))
	})
	both <- cell[[1]] | cell[[2]]
	contrasts <- lapply(1:2, function(i) {
		found <- get(list(quote(y2 / n2 - y1 / n1), quote((y2 / n2) / (y1 / n1) - 1))[[i]])
		factor <- c(scale, 100)[i]
		row(indicator, stype, "2000 - 1999", c("difference", "relative_change")[i], c(diff_unit, "%")[i],
		    factor * found[1], factor * found[2], factor * wald(found[1], found[2], df(both)),
		    2 * pt(-abs(found[1] / found[2]), df(both)), df(both), sum(both))
	})
	do.call(rbind, c(waves, contrasts))
}

panel <- function(design) {
	api <- design$variables$api
	school <- design$variables$stype
	do.call(rbind, lapply(c("E", "H", "M", "Total"), function(stype) {
		group <- if (stype == "Total") rep(TRUE, length(api)) else school == stype
		rbind(change(design, "api", "", "", 1, api, group, stype),
		      change(design, "over_700", "%", "pp", 100, as.numeric(api > 700), group, stype))
	}))
}

csv <- function(rows, file) {
	numbers <- sapply(rows, is.numeric)
	rows[numbers] <- lapply(rows[numbers], function(x) ifelse(is.na(x), "", sprintf("%.10g", x)))
	rows <- rows[order(rows$indicator), ]
	write.csv(rows, file, row.names = FALSE, quote = FALSE, eol = "\n")
}

clus1 <- svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = stacked("clus1"))
csv(panel(clus1), "expected.csv")

# The same schools in both years: the school is the sampling unit.
strat <- svydesign(id = ~cds, strata = ~stype, weights = ~pw, fpc = ~fpc, data = stacked("strat"))
csv(panel(strat), "expected-strat.csv")
