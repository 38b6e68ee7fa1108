# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Two waves and what changed between them: for change.R and generated.R.
#
# Stacked waves are one design, and the covariance between them comes with it.  The change is the total of its scores
# z = w (y2 - m2)/W2 - w (y1 - m1)/W1, so its standard error is svytotal()'s; svycontrast() on the totals is the same
# and is asked to confirm it.  Apart, the waves are two designs: variances add, and so do degrees of freedom.
source("common.R")

estimate_of <- function(design, y, keep) {
	rows <- keep & !is.na(y)
	design$variables$.x <- as.numeric(y)
	of <- design[rows, ]
	m <- svymean(~.x, of)
	w <- ifelse(rows, weights(design), 0)
	list(rows = rows, value = coef(m)[[1]], se = SE(m)[[1]], df = degf(of), n = sum(w > 0), missing = sum(keep & is.na(y)),
	     score = ifelse(rows, (as.numeric(y) - coef(m)[[1]]) / sum(w), 0),
	     constant = length(unique(of$variables$.x[weights(of) > 0])) == 1)
}

# The standard error of a x first + b x second.
spread <- function(design, a, first, b, second) {
	design$variables$.z <- a * first$score + b * second$score
	SE(svytotal(~.z, design[first$rows | second$rows, ]))[[1]]
}

confirm <- function(design, y, first, second, change, se) {
	design$variables <- within(design$variables, {
		.y1 <- ifelse(first$rows, y, 0)
		.y2 <- ifelse(second$rows, y, 0)
		.n1 <- as.numeric(first$rows)
		.n2 <- as.numeric(second$rows)
	})
	got <- svycontrast(svytotal(~.y1 + .y2 + .n1 + .n2, design), quote(.y2 / .n2 - .y1 / .n1))
	stopifnot(all.equal(c(change, se), c(coef(got)[[1]], SE(got)[[1]]), tolerance = 1e-6))
}

contrast <- function(indicator, groups, statistic, estimate, se, df, n, missing)
	row_of(indicator, "", groups, statistic, estimate, se, wald(estimate, se, df), df, n,
	       p = if (df > 0) 2 * pt(-abs(estimate / se), df) else NA, missing = missing)

nothing <- function(row) {
	row[c("estimate", "std_error", "conf_low", "conf_high", "p_value", "df")] <- NA
	row
}

# Difference and relative change of an estimate; scale is 100 for a percentage.  A change without spread is left out:
# its interval would have no width.
changes <- function(indicator, groups, scale, first, second, df, n, missing, se) {
	change <- second$value - first$value
	relative <- 100 * (second$value / first$value - 1)
	difference <- contrast(indicator, groups, "difference", scale * change, scale * se(1, -1), df, n, missing)
	of_base <- contrast(indicator, groups, "relative_change", relative,
	                    100 * se(1 / first$value, -second$value / first$value^2), df, n, missing)
	if (first$value == 0)
		of_base <- nothing(of_base)
	stopifnot(difference$std_error > 0)
	if (first$value != 0 && of_base$std_error < 1e-12)
		of_base <- NULL
	rbind(difference, of_base)
}

# Both waves stacked in one design; `wave` says which row is of which.
stacked <- function(design, y, keep, wave, names, indicator, groups, kind, ci = "logit") {
	of <- lapply(names, function(name) estimate_of(design, y, keep & wave == name))
	df <- degf(design[of[[1]]$rows | of[[2]]$rows, ])
	se <- function(b, a) spread(design, a, of[[1]], b, of[[2]])
	if (se(1, -1) > 0)
		confirm(design, y, of[[1]], of[[2]], of[[2]]$value - of[[1]]$value, se(1, -1))
	rbind(do.call(rbind, lapply(names, function(name)
		kind(design, y, asked(indicator, keep & wave == name, c(groups, wave = name), ci = ci)))),
	      changes(indicator, c(groups, wave = paste(names[2], "-", names[1])), if (identical(kind, percent)) 100 else 1,
	              of[[1]], of[[2]], df, of[[1]]$n + of[[2]]$n, of[[1]]$missing + of[[2]]$missing, se))
}

# Each wave a design of its own: designs, answers and domains are lists.
apart <- function(designs, ys, keeps, names, indicator, groups, kind, ci = "logit") {
	of <- lapply(1:2, function(i) estimate_of(designs[[i]], ys[[i]], keeps[[i]]))
	se <- function(b, a) sqrt(spread(designs[[1]], a, of[[1]], 0, of[[1]])^2 + spread(designs[[2]], b, of[[2]], 0, of[[2]])^2)
	rbind(do.call(rbind, lapply(1:2, function(i)
		kind(designs[[i]], ys[[i]], asked(indicator, keeps[[i]], c(groups, wave = names[i]), ci = ci)))),
	      changes(indicator, c(groups, wave = paste(names[2], "-", names[1])), if (identical(kind, percent)) 100 else 1,
	              of[[1]], of[[2]], of[[1]]$df + of[[2]]$df, of[[1]]$n + of[[2]]$n, of[[1]]$missing + of[[2]]$missing, se))
}
