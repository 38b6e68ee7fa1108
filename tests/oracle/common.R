# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# What the scripts of this folder share: estimates of R's survey package as rows of an estimates table, and the two
# files of a case.  A domain is a vector `keep` over the rows of a design; it is taken with `[`, which keeps the number
# of sampling units of the whole design.
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "fail", survey.adjust.domain.lonely = FALSE, stringsAsFactors = FALSE)

# A file of data is written, and then read again: R and the tools see the same digits.
export <- function(rows, name) {
	text <- which(sapply(rows, function(x) is.character(x) || is.factor(x)))
	path <- file.path("data", paste0(name, ".csv"))
	write.csv(rows, path, row.names = FALSE, quote = FALSE, na = "", eol = "\n")
	read.csv(path, check.names = FALSE, na.strings = "", colClasses = replace(rep(NA, ncol(rows)), text, "character"))
}

# What another script wrote.
exported <- function(name)
	read.csv(file.path("data", paste0(name, ".csv")), check.names = FALSE, na.strings = "")

digits <- function(x)
	ifelse(is.finite(x), sprintf("%.15g", x), "")

# NAME.cmd: the R call that it equals, as comments, and the command; NAME.expected.csv: the rows.
# `without` names columns that are not to be compared.
case <- function(name, says, command, rows, without = character(), tolerance = NULL) {
	if (!is.null(tolerance))
		tolerance <- paste("tolerance", tolerance)
	writeLines(c(paste("#", c(says, tolerance)), trimws(command)), paste0(name, ".cmd"))
	# Without degrees of freedom no spread can be seen: an error of 0, or of rounding, is none.
	bare <- !is.na(rows$df) & rows$df <= 0 & !is.na(rows$std_error) & rows$std_error < 1e-9
	rows$std_error[bare] <- rows$deff[bare] <- NA
	rows <- rows[!names(rows) %in% without]
	number <- sapply(rows, is.numeric)
	rows[number] <- lapply(rows[number], digits)
	write.csv(rows, paste0(name, ".expected.csv"), row.names = FALSE, quote = FALSE, na = "", eol = "\n")
}

# Degrees of freedom of the rows that are TRUE, by the four rules.
degrees <- function(design, rows, rule = "domain") {
	psu <- design$cluster[, 1]
	stratum <- design$strata[, 1]
	within <- stratum %in% unique(stratum[rows & weights(design) > 0])
	switch(rule,
	       domain = degf(design[rows, ]),
	       design = degf(design),
	       stata = length(unique(psu[within])) - length(unique(stratum[within])),
	       inf = Inf)
}

limit <- function(df, level)
	if (df > 0) qt(1 - (1 - level / 100) / 2, df) else NA

wald <- function(estimate, se, df, level = 95)
	estimate + c(-1, 1) * limit(df, level) * se

clopper <- function(p, n, level) {
	a <- (1 - level / 100) / 2
	c(qbeta(a, n * p, n * (1 - p) + 1), qbeta(1 - a, n * p + 1, n * (1 - p)))
}

# Limits of a proportion p with standard error se in n rows.
limits <- function(ci, p, se, n, df, level) {
	t <- limit(df, level)
	n_e <- p * (1 - p) / se^2
	if (p == 0 || p == 1)
		return(clopper(p, n, level))
	switch(ci,
	       logit = plogis(qlogis(p) + c(-1, 1) * t * se / (p * (1 - p))),
	       beta = if (is.na(t)) c(NA, NA) else clopper(p, n_e * (limit(n - 1, level) / t)^2, level),
	       wilson = (p + t^2 / (2 * n_e) + c(-1, 1) * t * sqrt(p * (1 - p) / n_e + t^2 / (4 * n_e^2))) / (1 + t^2 / n_e),
	       asin = sin(asin(sqrt(p)) + c(-1, 1) * t * se / (2 * sqrt(p * (1 - p))))^2,
	       mean = p + c(-1, 1) * t * se)
}

# The formulas above are svyciprop's, where it has them: method "xlogit" is "logit" without the fit of a model.
check_limits <- function(design, ci, got, df, level) {
	method <- c(logit = "xlogit", beta = "beta", asin = "asin", mean = "mean")[ci]
	if (is.na(method) || df <= 0)
		return()
	want <- as.vector(confint(svyciprop(~.x, design, method = method, level = level / 100, df = df)))
	stopifnot(all.equal(got, want, tolerance = 1e-9))
}

row_of <- function(indicator, level, groups, statistic, estimate, se, between, df, n, deff = NA, p = NA, missing = 0)
	data.frame(c(list(indicator = indicator, level = level), groups,
	             list(statistic = statistic, estimate = estimate, std_error = se, conf_low = between[1],
	                  conf_high = between[2], p_value = p, df = df, n = n, n_missing = missing, deff = deff)),
	           check.names = FALSE)

# A list of options that most estimates share: what is estimated, of whom, and how the limits are made.
asked <- function(indicator, keep = TRUE, groups = list(), level = "", ci = "logit", rule = "domain", conf = 95,
                  deff = "replace")
	list(indicator = indicator, keep = keep, groups = groups, level = level, ci = ci, rule = rule, conf = conf,
	     deff = deff)

domain <- function(design, x, ask) {
	design$variables$.x <- as.numeric(x)
	keep <- rep(ask$keep, length.out = length(x))
	rows <- keep & !is.na(x)
	list(design = design[rows, ], df = degrees(design, rows, ask$rule), n = sum(rows & weights(design) > 0),
	     missing = sum(keep & is.na(x) & weights(design) > 0))
}

percent <- function(design, x, ask) {
	of <- domain(design, x, ask)
	m <- svymean(~.x, of$design, deff = ask$deff)
	p <- coef(m)[[1]]
	se <- SE(m)[[1]]
	design_effect <- deff(m)[[1]]
	if (length(unique(of$design$variables$.x[weights(of$design) > 0])) == 1) {
		p <- round(p)
		se <- 0
		design_effect <- NA
	}
	between <- limits(ask$ci, p, se, of$n, of$df, ask$conf)
	if (se > 0 && ask$rule == "domain" && all(weights(of$design) > 0))
		check_limits(of$design, ask$ci, between, of$df, ask$conf)
	row_of(ask$indicator, ask$level, ask$groups, "percent", 100 * p, 100 * se, 100 * between, of$df, of$n, design_effect,
	       missing = of$missing)
}

mean_of <- function(design, x, ask) {
	of <- domain(design, x, ask)
	m <- svymean(~.x, of$design, deff = ask$deff)
	row_of(ask$indicator, ask$level, ask$groups, "mean", coef(m)[[1]], SE(m)[[1]],
	       wald(coef(m)[[1]], SE(m)[[1]], of$df, ask$conf), of$df, of$n, deff(m)[[1]], missing = of$missing)
}

total <- function(design, x, ask) {
	of <- domain(design, x, ask)
	m <- svytotal(~.x, of$design, deff = ask$deff)
	row_of(ask$indicator, ask$level, ask$groups, "total", coef(m)[[1]], SE(m)[[1]],
	       wald(coef(m)[[1]], SE(m)[[1]], of$df, ask$conf), of$df, of$n, deff(m)[[1]], missing = of$missing)
}

count <- function(design, ask) {
	row <- total(design, rep(1, nrow(design)), ask)
	row$statistic <- "count"
	row
}

ratio <- function(design, y, x, ask) {
	design$variables$.y <- y
	x[is.na(y)] <- NA
	of <- domain(design, x, ask)
	m <- svyratio(~.y, ~.x, of$design, deff = ask$deff)
	row_of(ask$indicator, ask$level, ask$groups, "ratio", coef(m)[[1]], SE(m)[[1]],
	       wald(coef(m)[[1]], SE(m)[[1]], of$df, ask$conf), of$df, of$n, attr(m, "deff")[[1]], missing = of$missing)
}

# The groups of --by a,b, with --totals also their margins: a list of list(keep, groups).  Groups without a row are
# left out, as are those whose rows are all outside `keep`.
groups_of <- function(design, by, totals = FALSE, keep = TRUE) {
	values <- lapply(by, function(name) c(sort(unique(design$variables[[name]])), if (totals) "Total"))
	found <- apply(expand.grid(values), 1, function(of) {
		rows <- rep(keep, length.out = nrow(design))
		for (i in seq_along(by))
			rows <- rows & (of[i] == "Total" | as.character(design$variables[[by[i]]]) == trimws(of[i]))
		list(keep = rows, groups = setNames(as.list(trimws(of)), by))
	})
	Filter(function(of) any(of$keep), found)
}

# An estimate in each of those groups; the further arguments are asked()'s.
by_group <- function(design, by, estimate, indicator, totals = FALSE, keep = TRUE, ...)
	do.call(rbind, lapply(groups_of(design, by, totals, keep), function(of)
		estimate(design, asked(indicator, of$keep, of$groups, ...))))

# Two answers crossed, or one in the groups of --by: each cell's share of its row, its column or everything, of the rows
# `within`.  Of two answers, a row without one of them has neither; their cells are those that some row is in.
shares <- function(design, row, column, of, indicator, by = NULL, within = TRUE, ...) {
	if (is.null(by))
		row[is.na(column)] <- column[is.na(row)] <- NA
	within <- rep(within, length.out = length(row))
	cells <- expand.grid(row = sort(unique(row[within])), column = sort(unique(column[within])), stringsAsFactors = FALSE)
	do.call(rbind, lapply(seq_len(nrow(cells)), function(i) {
		a <- cells$row[i]
		b <- cells$column[i]
		among <- within & switch(of, row = row == a, column = column == b, total = TRUE)
		here <- ifelse(is.na(row), NA, row == a & column == b)
		groups <- if (is.null(by)) list() else setNames(list(as.character(b)), by)
		level <- if (is.null(by)) paste(a, b, sep = ":") else as.character(a)
		if (!is.null(by) || any(here[within], na.rm = TRUE))
			percent(design, here, asked(indicator, among %in% TRUE, groups, level, ...))
	}))
}
