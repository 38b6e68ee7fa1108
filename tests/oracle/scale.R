# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Reliability of scales: svycralpha(); its error by svycontrast() on means of the items, of the sum of their squares and
# of the square of their sum; its interval on log(1 - alpha); the others from svyvar(); omega from factanal(), whose
# optimum is known to about 1e-6, in files of its own.
source("common.R")

# Items of one factor in clusters, two of them against the others, some without an answer.
made <- local({
	set.seed(20261)
	n <- 400
	d <- data.frame(region = rep(c("north", "south"), each = n / 2), village = rep(1:40, each = n / 40),
	                wave = rep(c("base", "end"), n / 2), sex = sample(c("f", "m"), n, TRUE),
	                wt = round(runif(n, 0.3, 3), 3))
	trait <- rnorm(40)[d$village] * 0.6 + rnorm(n)
	for (i in 1:6) {
		x <- pmin(5, pmax(1, round(3 + (0.4 + 0.15 * i) * trait + rnorm(n, sd = 1))))
		if (i %in% c(2, 5))
			x <- 6 - x
		x[runif(n) < 0.02] <- NA
		d[[paste0("q", i)]] <- x
	}
	d$wt[c(7, 8)] <- 0
	export(d, "scale")
})

omega_of <- function(v) {
	s <- sqrt(diag(v))
	for (factr in c(1e-3, 1, 1e3, 1e6)) {
		f <- try(factanal(factors = 1, covmat = cov2cor(v), control = list(opt = list(factr = factr, maxit = 10000))), TRUE)
		if (!inherits(f, "try-error"))
			break
	}
	common <- sum(f$loadings * s)^2
	common / (common + sum(f$uniquenesses * s^2))
}

alpha_of <- function(v)
	ncol(v) / (ncol(v) - 1) * (1 - sum(diag(v)) / sum(v))

# keep: rows of the design; items: columns of its variables, reversed already.
reliability <- function(d, items, ask) {
	complete <- complete.cases(d$variables[items])
	rows <- rep(ask$keep, length.out = nrow(d)) & complete
	positive <- weights(d) > 0
	of <- d[rows, ]
	x <- as.matrix(of$variables[items])
	of$variables$.squares <- rowSums(x^2)
	of$variables$.square <- rowSums(x)^2
	alpha <- svycralpha(as.formula(paste("~", paste(items, collapse = " + "))), of)[[1]]
	v <- as.matrix(svyvar(as.formula(paste("~", paste(items, collapse = " + "))), of))[seq_along(items), ]
	k <- length(items)
	means <- svymean(as.formula(paste("~", paste(c(items, ".squares", ".square"), collapse = " + "))), of)
	squares <- paste0(items, "^2", collapse = " + ")
	sums <- paste(items, collapse = " + ")
	got <- svycontrast(means, str2lang(sprintf("%d / %d * (1 - (.squares - (%s)) / (.square - (%s)^2))", k, k - 1, squares, sums)))
	stopifnot(all.equal(coef(got)[[1]], alpha, tolerance = 1e-12))
	df <- degrees(d, rows, ask$rule)
	n <- sum(rows & positive)
	missing <- sum(rep(ask$keep, length.out = nrow(d)) & !complete & positive)
	row <- function(statistic, estimate, level = "", se = NA, between = c(NA, NA), df = NA)
		row_of(ask$indicator, level, ask$groups, statistic, estimate, se, between, df, n, missing = missing)
	between <- rev(1 - exp(wald(log(1 - alpha), SE(got)[[1]] / (1 - alpha), df, ask$conf)))
	rest <- function(i) (sum(v[i, ]) - v[i, i]) / sqrt(v[i, i] * sum(v[-i, -i]))
	list(rows = do.call(rbind, c(list(row("alpha", alpha, "", SE(got)[[1]], between, df),
	                                  row("alpha_standardised", alpha_of(cov2cor(v)))),
	                             lapply(seq_along(items), function(i) row("item_rest", rest(i), items[i])),
	                             lapply(seq_along(items), function(i) row("alpha_if_dropped", alpha_of(v[-i, -i]), items[i])))),
	     omega = row("omega", omega_of(v)))
}

# A case of all groups, and one of their omegas.
both <- function(name, says, options, d, items, by = character(), totals = FALSE, keep = TRUE, indicator = "s", ...) {
	found <- if (length(by)) groups_of(d, by, totals, keep) else list(list(keep = keep, groups = list()))
	all <- lapply(found, function(of) reliability(d, items, asked(indicator, of$keep, of$groups, ...)))
	command <- paste("svyscore --reliability", options)
	case(name, says, command, do.call(rbind, lapply(all, `[[`, "rows")))
	case(paste0(name, "-omega"), "factanal(factors = 1)", command, do.call(rbind, lapply(all, `[[`, "omega")), tolerance = 1e-6)
}

turned <- transform(made, q2 = 6 - q2, q5 = 6 - q5)
six <- paste0("q", 1:6)
definition <- "--define 's=q1-q6; reverse=q2 q5; min=1; max=5'"
village <- svydesign(~village, strata = ~region, weights = ~wt, data = turned)
rows <- svydesign(~1, strata = ~region, weights = ~wt, data = turned)
simple <- suppressWarnings(svydesign(~1, data = turned))
run <- function(options) paste(definition, options, "data/scale.csv")

both("scale-simple", "svycralpha(~q1 + ... + q6, svydesign(~1))", run(""), simple, six)
both("scale-rows", "svydesign(~1, strata = ~region, weights = ~wt)", run("-w wt -s region"), rows, six)
both("scale-village", "svydesign(~village, strata = ~region, weights = ~wt)", run("-w wt -s region -c village"), village, six)
both("scale-by", "by region and sex, with their margins", run("-w wt -s region -c village -b region,sex --totals --level 90"), village, six,
     c("region", "sex"), TRUE, conf = 90)
both("scale-wave", "by sex and wave", run("-w wt -s region -c village -b sex --wave wave"), village, six, c("sex", "wave"))
both("scale-where", "of those with q1 above 2, df of the whole design", run("-w wt -s region -c village --df design -W 'q1 > 2'"), village, six,
     keep = !is.na(turned$q1) & turned$q1 > 2, rule = "design")

# The items of the example of svycralpha's help page, and two-stage sampling with corrections.
data(api)
school <- c("ell", "mobility", "avg.ed", "emer", "meals")
strat <- export(apistrat[c("stype", school, "pw", "fpc")], "scale-strat")
clus2 <- export(apiclus2[c("dnum", "snum", school, "pw", "fpc1", "fpc2")], "scale-clus2")
schools <- "--define 's=ell mobility avg.ed emer meals'"
both("scale-api-strat", "svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc)", paste(schools, "-w pw -s stype --fpc fpc data/scale-strat.csv"),
     svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat), school)
both("scale-api-clus2", "svydesign(~dnum + snum, fpc = ~fpc1 + fpc2)", paste(schools, "-w pw -c dnum,snum --fpc fpc1,fpc2 data/scale-clus2.csv"),
     svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = clus2), school)
