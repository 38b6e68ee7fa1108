# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Two waves and what changed between them: for change.R and generated.R.
#
# Stacked waves are one design, and the covariance between them comes with it.  The change is the total of its scores
# z = w (y2 - m2)/W2 - w (y1 - m1)/W1, so its standard error is svytotal()'s; svycontrast() on the totals is the same
# and is asked to confirm it.  Apart, the waves are two designs: variances add, and so do degrees of freedom.
source("common.R")

# `kind` is percent, mean_of, total, or rate (of two columns: answers and what they are per).
rate <- function(design, y, ask)
	ratio(design, y[, 1], y[, 2], ask)

estimate_of <- function(design, y, keep, kind) {
	y <- as.matrix(y)
	y[rowSums(is.na(y)) > 0, ] <- NA
	rows <- keep & !is.na(y[, 1])
	design$variables$.x <- as.numeric(y[, 1])
	design$variables$.by <- if (ncol(y) > 1) y[, 2] else 1
	of <- design[rows, ]
	m <- if (identical(kind, total)) svytotal(~.x, of) else if (identical(kind, rate)) svyratio(~.x, ~.by, of) else svymean(~.x, of)
	value <- coef(m)[[1]]
	score <- if (identical(kind, total)) y[, 1] else
		(y[, 1] - value * design$variables$.by) / sum(weights(of) * of$variables$.by)
	list(rows = rows, value = value, df = degf(of), n = sum(weights(of) > 0), missing = sum(keep & !rows & weights(design) > 0),
	     score = ifelse(rows, score, 0))
}

# The standard error of a x first + b x second.
spread <- function(design, a, first, b, second) {
	design$variables$.z <- a * first$score + b * second$score
	SE(svytotal(~.z, design[first$rows | second$rows, ]))[[1]]
}

confirm <- function(design, y, first, second, change, se) {
	design$variables$.y1 <- ifelse(first$rows, y, 0)
	design$variables$.y2 <- ifelse(second$rows, y, 0)
	design$variables$.n1 <- as.numeric(first$rows)
	design$variables$.n2 <- as.numeric(second$rows)
	got <- svycontrast(svytotal(~.y1 + .y2 + .n1 + .n2, design), quote(.y2 / .n2 - .y1 / .n1))
	stopifnot(all.equal(c(change, se), c(coef(got)[[1]], SE(got)[[1]]), tolerance = 1e-6))
}

contrast <- function(indicator, groups, statistic, estimate, se, df, n, missing, conf)
	row_of(indicator, "", groups, statistic, estimate, se, wald(estimate, se, df, conf), df, n,
	       p = if (df > 0) 2 * pt(-abs(estimate / se), df) else NA, missing = missing)

nothing <- function(row) {
	row[c("estimate", "std_error", "conf_low", "conf_high", "p_value", "df")] <- NA
	row
}

# Difference and relative change of an estimate; scale is 100 for a percentage.  A change without spread is left out:
# its interval would have no width.
changes <- function(ask, wave, kind, first, second, df, se) {
	scale <- if (identical(kind, percent)) 100 else 1
	groups <- c(ask$groups, wave = wave)
	n <- first$n + second$n
	missing <- first$missing + second$missing
	change <- second$value - first$value
	relative <- 100 * (second$value / first$value - 1)
	difference <- contrast(ask$indicator, groups, "difference", scale * change, scale * se(1, -1), df, n, missing, ask$conf)
	of_base <- contrast(ask$indicator, groups, "relative_change", relative,
	                    100 * se(1 / first$value, -second$value / first$value^2), df, n, missing, ask$conf)
	if (first$value == 0)
		of_base <- nothing(of_base)
	stopifnot(difference$std_error > 0)
	if (first$value != 0 && of_base$std_error < 1e-12)
		of_base <- NULL
	rbind(difference, of_base)
}

# The rows of each wave, and those of each of `pairs` (after, before).
all_waves <- function(names, pairs, ask, one, between)
	rbind(do.call(rbind, lapply(seq_along(names), function(i) one(i, replace(ask, "groups", list(c(ask$groups, wave = names[i])))))),
	      do.call(rbind, lapply(pairs, function(of)
		between(of[2], of[1], ask, paste(names[of[1]], "-", names[of[2]])))))

# Waves stacked in one design; `wave` says which row is of which.  Further arguments are asked()'s.
stacked <- function(design, y, keep, wave, names, indicator, groups, kind, ..., pairs = list(c(2, 1))) {
	of <- lapply(names, function(name) estimate_of(design, y, keep & wave == name, kind))
	between <- function(first, second, ask, name) {
		a <- of[[first]]
		b <- of[[second]]
		se <- function(on_b, on_a) spread(design, on_a, a, on_b, b)
		if (se(1, -1) > 0 && (identical(kind, mean_of) || identical(kind, percent)))
			confirm(design, y, a, b, b$value - a$value, se(1, -1))
		changes(ask, name, kind, a, b, degrees(design, a$rows | b$rows, ask$rule), se)
	}
	all_waves(names, pairs, asked(indicator, keep, groups, ...),
	          function(i, ask) kind(design, y, replace(ask, "keep", list(keep & wave == names[i]))), between)
}

# Each wave a design of its own: designs, answers and domains are lists.
apart <- function(designs, ys, keeps, names, indicator, groups, kind, ...) {
	of <- lapply(1:2, function(i) estimate_of(designs[[i]], ys[[i]], keeps[[i]], kind))
	se <- function(b, a)
		sqrt(spread(designs[[1]], a, of[[1]], 0, of[[1]])^2 + spread(designs[[2]], b, of[[2]], 0, of[[2]])^2)
	all_waves(names, list(c(2, 1)), asked(indicator, TRUE, groups, ...),
	          function(i, ask) kind(designs[[i]], ys[[i]], replace(ask, "keep", list(keeps[[i]]))),
	          function(first, second, ask, name)
	          	changes(ask, name, kind, of[[1]], of[[2]], of[[1]]$df + of[[2]]$df, se))
}
