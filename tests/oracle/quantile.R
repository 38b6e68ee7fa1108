# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Quantiles: svyquantile() by every rule and interval type.  The data are those of api.R, change.R and nhanes.R; rows of
# equal answers are in the order of their weights, as the tools take them.
source("waves.R")

# R survey 4.1 gives the second answer where p is below the share of the first, or a number below all answers, and
# misses F(x) = p by rounding; 4.2 has mended the first of it.
rule <- function(name) {
	of <- get(paste0("qrule_", name), envir = asNamespace("survey"))
	function(x, w, p) {
		x <- x[w > 0]
		w <- w[w > 0]
		if (length(x) == 1)
			return(x)
		at <- order(x, w)
		x <- x[at]
		w <- w[at]
		shares <- cumsum(w) / sum(w)
		near <- which(abs(shares - p) < 1e-12)
		if (name %in% c("math", "school", "hf1", "hf2", "hf3", "hf4") && p < shares[1] && !length(near))
			return(x[1])
		if (!length(near) || !name %in% c("math", "school", "hf1", "hf2", "hf3"))
			return(of(x, w, p))
		of(x, w / sum(w), exact_share(w, max(near)))
	}
}

# A p that qs() finds equal to the share of the first k.
exact_share <- function(w, k) {
	w <- w / sum(w)
	p <- cumsum(w)[k] / sum(w)
	stopifnot(cumsum(w)[k] <= p * sum(w))
	p
}

types <- c(mean = "mean", logit = "xlogit", beta = "beta", asin = "asin")

name_of <- function(percent) if (percent == 50) "median" else paste0("p", percent)

# The interval of a share, or the score test, and the quantiles of its limits.
by_formula <- function(of, q, p, ci, how, level, df) {
	x <- of$variables$.x
	of$variables$.below <- as.numeric(x <= q)
	m <- svymean(~.below, of)
	if (how == "score")
		return(score(of, p, limit(df, level)))
	between <- limits(ci, coef(m)[[1]], SE(m)[[1]], sum(weights(of) > 0), df, level)
	sapply(between, function(at) if (at < 0 || at > 1) NA else rule(attr(q, "rule"))(x, weights(of), at))
}

# From the first answer that is not too low to the first that is too high (Francisco and Fuller 1991).
score <- function(of, p, t) {
	x <- of$variables$.x[weights(of) > 0]
	values <- sort(unique(x))
	z <- sapply(values, function(at) {
		of$variables$.below <- as.numeric(of$variables$.x <= at)
		m <- svymean(~.below, of)
		if (SE(m) < 1e-12) Inf * sign(coef(m) - p) else (coef(m) - p) / SE(m)
	})
	low <- which(z >= -t)[1]
	high <- which(z > t)[1]
	c(if (low > 1 || z[1] > t) values[low] else NA, if (high < length(values)) values[high] else NA)
}

# R's own has the root of a step function, on either side of the step, and so may be off by an answer; it takes
# the share of the limits unweighted, so only equal weights can be compared.
check_score <- function(of, p, got, df, level) {
	x <- sort(unique(of$variables$.x))
	if (anyNA(got) || diff(range(weights(of))) > 0)
		return()
	want <- try(confint(svyquantile(~.x, of, p, interval.type = "score", df = df, alpha = 1 - level / 100)), silent = TRUE)
	if (!inherits(want, "try-error"))
		stopifnot(abs(match(want, x) - match(got, x)) <= 1)
}

quantile_of <- function(design, x, ask, percent, how = "woodruff", qrule = "math", several = FALSE) {
	of <- domain(design, x, ask)
	of$design <- of$design[weights(of$design) > 0, ]
	p <- percent / 100
	level <- ask$conf
	q <- rule(qrule)(of$design$variables$.x, weights(of$design), p)
	attr(q, "rule") <- qrule
	between <- by_formula(of$design, q, p, ask$ci, how, level, of$df)
	if (how == "score")
		check_score(of$design, p, between, of$df, level)
	else if (ask$ci %in% names(types) && (ask$ci != "beta" || ask$rule == "domain") && of$n > 1) {
		want <- svyquantile(~.x, of$design, p, interval.type = types[[ask$ci]], qrule = rule(qrule), df = of$df,
		                    alpha = 1 - level / 100)
		stopifnot(all.equal(c(q, between), c(coef(want), confint(want)), check.attributes = FALSE, tolerance = 1e-9))
	}
	of$design$variables$.below <- as.numeric(of$design$variables$.x <= q)
	m <- svymean(~.below, of$design, deff = "replace")
	se <- diff(between) / (2 * limit(of$df, level))
	of_share <- if (SE(m) > 0) SE(m)[[1]] / sqrt(deff(m)[[1]]) else NA
	name <- name_of(percent)
	row_of(ask$indicator, if (several) name else "", ask$groups, name, as.numeric(q), se, between, of$df, of$n,
	       if (is.na(se) || se == 0) NA else (SE(m)[[1]] / of_share)^2, missing = of$missing)
}


schools <- function(name, ...) svydesign(..., weights = ~pw, data = exported(name)[order(exported(name)$pw), ])
studies <- list(
	srs = list(schools("apisrs", ~1, fpc = ~fpc), "-w pw --fpc fpc data/apisrs.csv"),
	strat = list(schools("apistrat", ~1, strata = ~stype, fpc = ~fpc), "-s stype -w pw --fpc fpc data/apistrat.csv"),
	clus1 = list(schools("apiclus1", ~dnum, fpc = ~fpc), "-c dnum -w pw --fpc fpc data/apiclus1.csv"),
	clus2 = list(schools("apiclus2", ~dnum + snum, fpc = ~fpc1 + fpc2), "-c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv"),
	nhanes = list(svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE,
	                        data = exported("nhanes")[order(exported("nhanes")$WTMEC2YR), ]),
	              "-s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv"))

# `y` by groups; further arguments are those of quantile_of() and, named, of asked().
quantiles <- function(study, y, by, percents, ..., how = "woodruff", qrule = "math", keep = TRUE) {
	d <- studies[[study]][[1]]
	do.call(rbind, lapply(percents, function(percent)
		by_group(d, by, function(d, ask)
			quantile_of(d, d$variables[[y]], ask, percent, how, qrule, length(percents) > 1), "q", totals = TRUE, keep = keep, ...)))
}

one <- function(study, name, y, by, percents = 50, options = "", ci = "mean", qrule = "math", ..., without = character()) {
	s <- studies[[study]]
	case(paste("quantile", study, name, sep = "-"),
	     sprintf("svyquantile(~%s, subset(d, %s == ...), c(%s), qrule = \"%s\")", y, by, paste(percents / 100, collapse = ", "), qrule),
	     paste0("svytab -Q q=", y, " --quantiles ", paste(percents, collapse = ","), " -b ", by, " --totals ", options, " ", s[[2]]),
	     quantiles(study, y, by, percents, ci = ci, qrule = qrule, ...), without = without)
}

for (study in c("srs", "strat", "clus1", "clus2"))
	one(study, "quartiles", "api00", "stype", c(25, 50, 75))
for (qrule in c("math", "school", paste0("hf", 1:9)))
	for (study in c("strat", "clus2"))
		one(study, qrule, "api00", "stype", c(2.5, 10, 50, 90), paste("--quantile-rule", qrule), qrule = qrule)
for (study in c("strat", "clus1"))
	for (ci in c("mean", "logit", "beta", "asin", "wilson"))
		one(study, paste0("ci-", ci), "enroll", "awards", c(20, 50), paste("--ci", ci), ci = ci)
for (study in c("srs", "strat", "clus1", "clus2"))
	one(study, "score", "api00", "stype", c(25, 50, 75), "--quantile-ci score", how = "score")
one("clus1", "ties", "ell", "stype", c(25, 50, 75))
one("clus1", "ties-hf7", "ell", "stype", c(25, 50, 75), "--quantile-rule hf7", qrule = "hf7")
one("clus1", "level-90", "api00", "awards", 50, "--level 90", conf = 90)
for (rule_of_df in c("design", "stata", "inf"))
	one("clus1", paste0("df-", rule_of_df), "api00", "stype", 50, paste("--df", rule_of_df), rule = rule_of_df,
	    without = if (rule_of_df == "inf") "df" else character())
one("clus1", "where", "api00", "stype", 50, "-W '${enroll} > 500'",
    keep = (studies$clus1[[1]]$variables$enroll > 500) %in% TRUE)
one("nhanes", "weights", "WTMEC2YR", "race", c(10, 50))
one("nhanes", "missing", "HI_CHOL", "race", 50)

# What moved between the waves.  R has no covariance of quantiles: the linear function of a quantile is that of the share
# at or below it, times the quantile's standard error over the share's; the change is the total of its scores.
years <- c("1999", "2000")

linear <- function(design, y, keep, percent, qrule, ci) {
	of <- estimate_of(design, y, keep, mean_of)
	row <- quantile_of(design, y, asked("q", keep, ci = ci), percent, qrule = qrule)
	below <- as.numeric(y <= row$estimate)
	inside <- design[of$rows, ]
	inside$variables$.below <- below[of$rows]
	m <- svymean(~.below, inside)
	of$score <- ifelse(of$rows, -row$std_error / SE(m)[[1]] * (below - coef(m)[[1]]) / sum(weights(inside)), 0)
	of$value <- row$estimate
	of
}

moved <- function(d, by, percent, qrule = "math", ci = "mean") {
	y <- d$variables$api
	kind <- function(d, y, ask) quantile_of(d, y, replace(ask, "ci", ci), percent, qrule = qrule)
	do.call(rbind, lapply(groups_of(d, by, totals = TRUE), function(group) {
		of <- lapply(years, function(year) linear(d, y, group$keep & d$variables$year == year, percent, qrule, ci))
		se <- function(on_b, on_a) spread(d, on_a, of[[1]], on_b, of[[2]])
		all_waves(years, list(c(2, 1)), asked("q", group$keep, group$groups),
		          function(i, ask) kind(d, y, replace(ask, "keep", list(group$keep & d$variables$year == years[i]))),
		          function(first, second, ask, name)
		          	changes(ask, name, kind, of[[first]], of[[second]], degrees(d, of[[1]]$rows | of[[2]]$rows), se))
	}))
}

d <- schools("clus1", ~dnum, fpc = ~fpc)
says <- c("medians of subset(d, year == ... & stype == ...); svytotal() of the difference of their linear functions")
case("quantile-change", says,
     "svyshift -Q q=api -b stype --totals --wave year -c dnum -w pw --fpc fpc data/clus1.csv", moved(d, "stype", 50))
case("quantile-change-hf7", says,
     "svyshift -Q q=api --quantiles 25 --quantile-rule hf7 --ci logit -b awards --totals --wave year -c dnum -w pw --fpc fpc data/clus1.csv",
     moved(d, "awards", 25, "hf7", "logit"))

# Replicate weights: those of replicate.R.  The share has the variance that they give; whatever interval.type says, R 4.1
# takes "mean".
replicated <- function(name, type, scale) {
	rows <- exported(name)
	rows <- rows[order(rows$pw), ]
	replicates <- as.matrix(rows[grepl("^rep_", names(rows))])
	svrepdesign(data = rows, repweights = replicates, weights = ~pw, type = type, combined.weights = TRUE, mse = FALSE,
	            scale = scale(ncol(replicates)), rscales = rep(1, ncol(replicates)))
}

under_replicates <- function(d, x, ask, percent, qrule) {
	keep <- rep(ask$keep, length.out = length(x))
	of <- d[keep & !is.na(x), ]
	x <- x[keep & !is.na(x)]
	of$variables$.x <- x
	df <- degf(of)
	q <- rule(qrule)(x, of$pweights, percent / 100)
	of$variables$.below <- as.numeric(x <= q)
	m <- svymean(~.below, of)
	between <- sapply(limits(ask$ci, coef(m)[[1]], SE(m)[[1]], length(x), df, ask$conf), function(at)
		if (at < 0 || at > 1) NA else rule(qrule)(x, of$pweights, at))
	if (ask$ci == "mean") {
		want <- svyquantile(~.x, of, percent / 100, qrule = rule(qrule), df = df)
		stopifnot(all.equal(c(q, between), c(coef(want), confint(want)), check.attributes = FALSE, tolerance = 1e-9))
	}
	row_of(ask$indicator, name_of(percent), ask$groups, name_of(percent), q, diff(between) / (2 * limit(df, ask$conf)),
	       between, df, length(x))
}

by_replicates <- function(name, file, type, scale, ci, qrule) {
	d <- replicated(file, type, scale)
	rows <- function(percent)
		by_group(d, "stype", function(d, ask) under_replicates(d, d$variables$api00, ask, percent, qrule), "q", totals = TRUE,
		         ci = ci)
	case(paste0("quantile-", name), sprintf("svyquantile(~api00, subset(svrepdesign(type = \"%s\"), stype == ...))", type),
	     paste("svytab -Q q=api00 --quantiles 30,50 --quantile-rule", qrule, "--ci", ci, "-b stype --totals -w pw",
	           "--repweights 'rep_*' --reptype", tolower(type), paste0("data/", file, ".csv")),
	     rbind(rows(30), rows(50)), without = "deff")
}

jackknife <- function(r) (r - 1) / r
by_replicates("jk1", "clus1-jk1", "JK1", jackknife, "mean", "math")
by_replicates("jk1-logit", "clus1-jk1", "JK1", jackknife, "logit", "hf7")
by_replicates("bootstrap", "clus1-bootstrap", "bootstrap", function(r) 1 / (r - 1), "asin", "school")
